package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.intake.BatchFold.Taken;
import dk.sagsgang.query.store.Part;
import dk.sagsgang.query.store.Place;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.Stores;
import dk.sagsgang.query.store.Task.Share;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.StreamView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/**
 * Folds an authority's topic into generations that nobody reads yet, by the very folds of the live intake and beside it:
 * with a reader of its own, in no group, and with nothing hung on it, so that no stream or webhook ever hears of it. It
 * never goes further than the live views have come. All of it may be broken off at any point and done again.
 */
@Component
public class Refill {
    private static final int WORKERS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    private static final int READ_AHEAD = 2 * WORKERS;
    private static final int STREAMS_AT_ONCE = 256;
    private static final int READINGS_AT_ONCE = 1_000;

    private final IntakeProperties properties;
    private final List<StreamView> views;

    Refill(IntakeProperties properties, List<StreamView> views) {
        this.properties = properties;
        this.views = List.copyOf(views);
    }

    /** Hears how it goes, and may end it. */
    public interface Watch {

        /** So many events were read, and so many folded or written, since this was said last. */
        void passed(long read, long folded);

        /** Throws {@link CancellationException} where it shall go no further. */
        void goOn();
    }

    /** Hears of what is kept in order: to where it is stored, and which events stood otherwise in the live history. */
    public interface Ordered {
        void stored(Place upTo);

        void differing(long compared, Collection<String> names);
    }

    /** What there is to fill: of whom, which parts, into which stores, and up to where. */
    public record Order(AuthorityId authority, Set<Part> parts, Stores target, Place end) {}

    /**
     * Fills the views of some of an authority's streams from its first event on, each stream folded once and written once,
     * in about so much memory; returns where the next slice begins, {@link Share#STREAMS} after the last.
     */
    public int slice(Order order, int from, long mostBytes, Watch watch) {
        Slice slice =
                new Slice(kinds(order.parts()), from, mostBytes, order.end().position());
        try (ExecutorService workers = workers();
                TopicWalk walk = walk(order, Place.START)) {
            Deque<Future<List<Reading>>> reading = new ArrayDeque<>();
            while (!walk.isAtEnd()) {
                watch.goOn();
                List<ConsumerRecord<byte[], byte[]>> came = walk.next();
                slice.see(came.size());
                for (int at = 0; at < came.size(); at += READINGS_AT_ONCE) {
                    List<ConsumerRecord<byte[], byte[]>> some =
                            came.subList(at, Math.min(came.size(), at + READINGS_AT_ONCE));
                    reading.add(workers.submit(() -> read(some, slice)));
                }
                while (reading.size() > READ_AHEAD) {
                    add(reading.remove(), slice, watch);
                }
            }
            while (!reading.isEmpty()) {
                add(reading.remove(), slice, watch);
            }
            fold(slice, order, workers, watch);
        }
        return slice.to();
    }

    /**
     * Writes what is kept in order, the history and the log, from a place on; what the live history has under the same
     * names is compared on the way.
     */
    public void ordered(Order order, Place from, Stores live, Ordered told, Watch watch) {
        boolean histories = order.parts().contains(Part.HISTORY);
        boolean log = order.parts().contains(Part.LOG);
        TreeFold tree = new TreeFold(order.authority(), order.target().tiles());
        if (log) {
            tree.restore(from.position());
        }
        try (ExecutorService workers = workers();
                TopicWalk walk = walk(order, from)) {
            while (!walk.isAtEnd()) {
                watch.goOn();
                List<ConsumerRecord<byte[], byte[]>> came = walk.next();
                if (came.isEmpty()) {
                    continue;
                }
                List<Future<List<Reading>>> chunks = new ArrayList<>();
                for (int at = 0; at < came.size(); at += READINGS_AT_ONCE) {
                    List<ConsumerRecord<byte[], byte[]>> some =
                            came.subList(at, Math.min(came.size(), at + READINGS_AT_ONCE));
                    chunks.add(workers.submit(() -> {
                        List<Reading> readings = some.stream()
                                .map(it -> TopicWalk.arrival(it).read())
                                .toList();
                        if (histories) {
                            List<RecordedEvent> events = events(readings);
                            order.target().histories().append(events);
                            told.differing(events.size(), live.histories().differing(events));
                        }
                        return readings;
                    }));
                }
                List<Reading> all = new ArrayList<>(came.size());
                chunks.forEach(chunk -> all.addAll(got(chunk)));
                if (log) {
                    tree.take(all);
                    requireSound(tree);
                }
                told.stored(new Place(all.getLast().position(), came.getLast().offset() + 1));
                watch.passed(came.size(), came.size());
            }
        }
    }

    /**
     * Takes what was recorded between two places, as the live intake does, into generations that are filled up to the
     * first; returns the place it came to.
     */
    public Place follow(Order order, Place from, Watch watch) {
        if (from.position() >= order.end().position()) {
            return from;
        }
        List<StreamView> wanted = views.stream()
                .filter(view ->
                        Part.of(view.kind()).filter(order.parts()::contains).isPresent())
                .toList();
        Stores target = order.parts().contains(Part.HISTORY)
                ? order.target()
                : order.target().readingHistory();
        BatchFold folding = new BatchFold(wanted, target.views(), target.histories(), new Quarantined());
        TreeFold tree = new TreeFold(order.authority(), target.tiles());
        if (order.parts().contains(Part.LOG)) {
            tree.restore(from.position());
        }
        Place reached = from;
        Committees committees = folding.committees(order.authority());
        try (TopicWalk walk = walk(order, from)) {
            while (!walk.isAtEnd()) {
                watch.goOn();
                List<ConsumerRecord<byte[], byte[]>> came = walk.next();
                for (int at = 0; at < came.size(); at += READINGS_AT_ONCE) {
                    List<ConsumerRecord<byte[], byte[]>> some =
                            came.subList(at, Math.min(came.size(), at + READINGS_AT_ONCE));
                    List<Reading> readings = some.stream()
                            .map(it -> TopicWalk.arrival(it).read())
                            .toList();
                    if (order.parts().contains(Part.LOG)) {
                        tree.take(readings);
                        requireSound(tree);
                    }
                    Taken taken = folding.take(order.authority(), readings, committees);
                    committees = taken.committees();
                    reached = new Place(
                            readings.getLast().position(), some.getLast().offset() + 1);
                }
                watch.passed(came.size(), came.size());
            }
        }
        return reached;
    }

    private void fold(Slice slice, Order order, ExecutorService workers, Watch watch) {
        BatchFold folding =
                new BatchFold(views, order.target().views(), order.target().histories(), new Quarantined());
        List<Map.Entry<StreamId, List<Reading>>> whole = slice.whole();
        int committees = (int) whole.stream()
                .takeWhile(it -> it.getKey().kind() == StreamId.Kind.COMMITTEE)
                .count();
        foldSome(whole.subList(0, committees), folding, Committees.none(), order, watch);
        Committees named = folding.committees(order.authority());
        Deque<Future<?>> folds = new ArrayDeque<>();
        for (int at = committees; at < whole.size(); at += STREAMS_AT_ONCE) {
            List<Map.Entry<StreamId, List<Reading>>> some =
                    whole.subList(at, Math.min(whole.size(), at + STREAMS_AT_ONCE));
            folds.add(workers.submit(() -> foldSome(some, folding, named, order, watch)));
            if (folds.size() > READ_AHEAD) {
                got(folds.remove());
            }
        }
        folds.forEach(Refill::got);
    }

    /** Folds each of these streams once, and writes what they came to at once. */
    private void foldSome(
            List<Map.Entry<StreamId, List<Reading>>> streams,
            BatchFold folding,
            Committees committees,
            Order order,
            Watch watch) {
        watch.goOn();
        List<StoredView> told = new ArrayList<>(streams.size());
        long events = 0;
        for (Map.Entry<StreamId, List<Reading>> stream : streams) {
            told.add(folding.foldAnew(
                    stream.getKey(), stream.getValue(), committees, order.end().position()));
            events += stream.getValue().size();
        }
        told.stream()
                .collect(Collectors.groupingBy(view -> view.stream().kind()))
                .forEach(order.target().views()::insert);
        watch.passed(0, events);
    }

    /** The events that this slice wants, read whole; of the others no more than their stream. */
    private static List<Reading> read(List<ConsumerRecord<byte[], byte[]>> some, Slice slice) {
        List<Reading> wanted = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> it : some) {
            StreamId stream = StreamId.parse(
                    new String(TopicWalk.header(it, "ce_subject"), java.nio.charset.StandardCharsets.UTF_8));
            if (slice.wants(stream)) {
                wanted.add(TopicWalk.arrival(it).read());
            }
        }
        return wanted;
    }

    private static void add(Future<List<Reading>> read, Slice slice, Watch watch) {
        List<Reading> readings = got(read);
        readings.forEach(slice::add);
        slice.keepWithin();
        watch.passed(readings.size(), 0);
    }

    private static Set<StreamId.Kind> kinds(Set<Part> parts) {
        Set<StreamId.Kind> kinds = EnumSet.noneOf(StreamId.Kind.class);
        for (Part part : parts) {
            StreamId.Kind kind = part.kind();
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static List<RecordedEvent> events(List<Reading> readings) {
        return readings.stream().map(Reading::event).filter(Objects::nonNull).toList();
    }

    private static void requireSound(TreeFold tree) {
        String why = tree.stoppedBecause();
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        }
    }

    private TopicWalk walk(Order order, Place from) {
        return new TopicWalk(properties.bootstrapServers(), order.authority(), from, order.end());
    }

    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(
                WORKERS, Thread.ofPlatform().daemon().name("rebuild-", 0).factory());
    }
}
