package dk.sagsgang.benchmarks.rebuild;

import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.scenes.RememberingSide;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** A query-service whose views are rebuilt as an operator has it done. */
final class Rebuilt {

    private static final long LOOK_NANOS = 10_000_000;
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String VIEWS = "/api/v1/operations/views/";

    private final RememberingSide side;
    private final AuthorityId authority;
    private final long events;

    Rebuilt(RememberingSide side, AuthorityId authority, long events) {
        this.side = side;
        this.authority = authority;
        this.events = events;
    }

    /** How many reads there were, and how many of them were not answered as they should be. */
    record Reads(long all, long failed) {}

    /** Waits until the live views tell everything. */
    void awaitTakenIn() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (side.get("/api/v1/authorities/" + authority + "?minPosition=" + events)
                        .statusCode()
                != 200) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("The views do not tell everything.");
            }
        }
    }

    /** Fills a new generation, measured from asking for it until it holds everything, and gives it up. */
    Sample fill(String view) throws Exception {
        long began = System.nanoTime();
        String generation = begin(view, "NEVER");
        await(generation, "FILLING");
        long took = System.nanoTime() - began;
        await(generation, "FOLLOWING");
        side.post(generation + "/cancel");
        return Sample.rate(events, took, null);
    }

    /** Rebuilds the cases and switches to them, while every case is read in turn. */
    Reads switchWhileRead(int cases) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        LongAdder all = new LongAdder();
        LongAdder failed = new LongAdder();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                readers.add(threads.submit(() -> {
                    for (int i = first; !over.get(); i += READERS) {
                        String path = "/api/v1/authorities/" + authority + "/cases/27.15.00-K01-" + (1 + i % cases)
                                + "-26?minPosition=" + events;
                        all.increment();
                        if (side.get(path).statusCode() != 200) {
                            failed.increment();
                        }
                    }
                    return null;
                }));
            }
            String generation = begin("cases", "ALWAYS");
            await(generation, "FILLING", "FOLLOWING", "COMPARING", "WAITING");
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            over.set(true);
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        return new Reads(all.sum(), failed.sum());
    }

    private String begin(String view, String when) throws Exception {
        long number = side.post(VIEWS + view + "/generations?switch=" + when)
                .path("generation")
                .asLong();
        return VIEWS + view + "/generations/" + number;
    }

    /** Waits while the generation is in one of these states. */
    private void await(String generation, String... states) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (List.of(states).contains(side.json(generation).path("state").asString())) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("It does not come to an end: " + side.json(generation));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (side.json(generation).path("state").asString().equals("FAILED")) {
            throw new IllegalStateException(side.json(generation).toString());
        }
    }
}
