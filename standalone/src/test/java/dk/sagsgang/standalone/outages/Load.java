package dk.sagsgang.standalone.outages;

import static org.awaitility.Awaitility.await;

import dk.sagsgang.standalone.outages.Load.Order.What;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers who give one command after the other: open a case, place it on an agenda, rename it a few times, and so on.
 * Half of them insist and repeat a refused command under its key until it is accepted, the others turn to a new case.
 */
final class Load implements AutoCloseable {

    static final String COMMITTEE = "FOU";

    private static final int RENAMINGS = 3;
    private static final Duration MOVES_WITHIN = Duration.ofSeconds(60);

    private final Scene scene;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> callers = new ArrayList<>();
    private final Queue<Order> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> abandoned = new ConcurrentLinkedQueue<>();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean ended;

    Load(Scene scene, int callers) {
        this.scene = scene;
        for (int caller = 1; caller <= callers; caller++) {
            int number = caller;
            scene.scheduled(COMMITTEE, day(number));
        }
        for (int caller = 1; caller <= callers; caller++) {
            int number = caller;
            this.callers.add(threads.submit(() -> call(number)));
        }
    }

    /** A command that was accepted: its key, its case, and the last position it was answered with. */
    record Order(String key, String caseNumber, What what, long position) {

        enum What {
            OPEN,
            PLACE_ON_AGENDA,
            RENAME;

            /** Placing on an agenda is an event of the case and one of the meeting, in one commit. */
            int events() {
                return this == PLACE_ON_AGENDA ? 2 : 1;
            }
        }
    }

    /** A command that was answered 503. */
    record Refusal(int caller, Answer answer) {}

    List<Order> accepted() {
        return List.copyOf(accepted);
    }

    /** The keys of commands that were refused for an outage and never given again. */
    List<String> abandoned() {
        return List.copyOf(abandoned);
    }

    List<Answer> refusals() {
        return refusals.stream().map(Refusal::answer).toList();
    }

    Duration longestAnswer() {
        return Duration.ofNanos(longestNanos.get());
    }

    void awaitAccepted(int more) {
        int wanted = accepted.size() + more;
        await().atMost(MOVES_WITHIN).until(() -> accepted.size() >= wanted || failed());
    }

    /** Waits until every caller has had a refusal, those included whose command was under way. */
    void awaitEachRefused() {
        int before = refusals.size();
        await().atMost(MOVES_WITHIN)
                .until(() -> failed()
                        || refusals.stream()
                                        .skip(before)
                                        .map(Refusal::caller)
                                        .distinct()
                                        .count()
                                == callers.size());
    }

    /** Ends after the command that each caller is about; throws what went wrong with any of them. */
    @Override
    public void close() {
        ended = true;
        try {
            for (Future<?> caller : callers) {
                caller.get(MOVES_WITHIN.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean failed() {
        return callers.stream().anyMatch(Future::isDone);
    }

    private void call(int caller) {
        for (int serial = 1; !ended; serial++) {
            String number = "%02d.00.00-A00-%d-20".formatted(caller, serial);
            boolean goesOn = give(
                    caller,
                    What.OPEN,
                    number,
                    "open-" + number,
                    Scene.CASES,
                    "{\"number\":\"%s\",\"title\":\"Sag %d\"}".formatted(number, serial));
            String its = Scene.CASES + "/" + number;
            goesOn = goesOn
                    && give(
                            caller,
                            What.PLACE_ON_AGENDA,
                            number,
                            "place-" + number,
                            its + "/place-on-agenda",
                            """
                            {"item":{"meeting":"%s-%s","position":%d},"number":%d,"title":"Sag %d",
                             "openness":"OPEN","purpose":"DECISION"}
                            """.formatted(COMMITTEE, day(caller), serial, serial, serial));
            for (int renaming = 1; goesOn && renaming <= RENAMINGS; renaming++) {
                goesOn = give(
                        caller,
                        What.RENAME,
                        number,
                        "rename-" + number + "-" + renaming,
                        its + "/rename-case",
                        "{\"title\":\"Sag %d, navn %d\"}".formatted(serial, renaming));
            }
        }
    }

    /** Gives a command, again and again where the caller insists; tells whether it was accepted. */
    private boolean give(int caller, What what, String number, String key, String path, String json) {
        boolean insists = caller % 2 == 0;
        while (true) {
            Answer answer = scene.deciding().post(path, key, json);
            longestNanos.accumulateAndGet(answer.took().toNanos(), Math::max);
            if (answer.status() == 201) {
                accepted.add(new Order(key, number, what, answer.position()));
                return true;
            }
            if (answer.status() != 503) {
                throw new AssertionError(key + " was answered " + answer);
            }
            refusals.add(new Refusal(caller, answer));
            if (!insists || ended) {
                abandoned.add(key);
                return false;
            }
        }
    }

    private static String day(int caller) {
        return "2030-01-%02d".formatted(caller);
    }
}
