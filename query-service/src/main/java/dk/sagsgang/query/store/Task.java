package dk.sagsgang.query.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The filling of a generation, or the taking up again of one that was live before, from its beginning until it is live or
 * given up. {@code owner} is the instance that works on it and {@code beatMillis} when that last said so, so that another
 * can take over what a killed one left; {@code shares} say by authority how far it has come. Times are milliseconds since
 * 1970.
 */
public record Task(
        long generation,
        String view,
        List<Part> parts,
        boolean back,
        Phase phase,
        SwitchWhen switchWhen,
        String owner,
        long beatMillis,
        long beganMillis,
        @Nullable Long endedMillis,
        int resumed,
        boolean told,
        Map<String, Share> shares,
        @Nullable Comparison comparison,
        @Nullable String failure) {

    public Task {
        parts = List.copyOf(parts);
        shares = Map.copyOf(shares);
    }

    /** How far a task has come. The first four go on; the others are the end of it. */
    public enum Phase {
        /** The events up to where the live generation stood at the beginning are being folded. */
        FILLING,
        /** What was recorded since is being taken, until the two stand side by side. */
        FOLLOWING,
        /** Both generations are read and compared, while what is recorded is still being taken. */
        COMPARING,
        /** Compared and kept up to date, until somebody says to switch or to give it up. */
        WAITING,
        SWITCHED,
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this == SWITCHED || this == CANCELLED || this == FAILED;
        }
    }

    /** When a filled generation becomes the live one by itself. */
    public enum SwitchWhen {
        EQUAL,
        ALWAYS,
        NEVER
    }

    /**
     * How far one authority is filled: to which position and offset it shall be, how many slices of its streams are done
     * (as the end of the last one among {@value #STREAMS}), and to where what is kept in order is done.
     */
    public record Share(Place end, int slicedTo, Place ordered) {
        /** The streams of an authority are divided by hash into so many; a slice is a run of them. */
        public static final int STREAMS = 1 << 16;

        public static Share upTo(Place end) {
            return new Share(end, 0, Place.START);
        }

        public Share sliced(int to) {
            return new Share(end, to, ordered);
        }

        public Share ordered(Place to) {
            return new Share(end, slicedTo, to);
        }
    }

    /**
     * What the comparison came to: how many documents were compared, how many of them differ, some of those by name with
     * what is the matter, how many never stood still long enough to be compared, and a digest over each side.
     */
    public record Comparison(
            long compared, long differing, List<Difference> some, long unsettled, String live, String filled) {
        public Comparison {
            some = List.copyOf(some);
        }

        public boolean agrees() {
            return differing == 0;
        }
    }

    /** One document that is not the same in both generations. */
    public record Difference(String part, String key, String what) {}

    public Task in(Phase next) {
        return changed(task -> task.phase = next);
    }

    /** As its owner says that it is still at work. */
    public Task beating(String by, long atMillis) {
        return changed(task -> {
            task.owner = by;
            task.beatMillis = atMillis;
        });
    }

    /** As another instance, or the same one after a restart, takes it up. */
    public Task resumed(String by, long atMillis) {
        return beating(by, atMillis).changed(task -> task.resumed++);
    }

    public Task with(String authority, Share share) {
        return changed(task -> {
            task.shares = new TreeMap<>(shares);
            task.shares.put(authority, share);
        });
    }

    public Task compared(Comparison found) {
        return changed(task -> task.comparison = found);
    }

    /** As somebody said to switch, whatever the comparison came to. */
    public Task toldToSwitch() {
        return changed(task -> task.told = true);
    }

    public Task over(Phase end, long atMillis, @Nullable String why) {
        return changed(task -> {
            task.phase = end;
            task.endedMillis = atMillis;
            task.failure = why;
        });
    }

    private Task changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.task(this);
    }

    /** Whether it becomes live now that it was compared. */
    public boolean switches() {
        Comparison found = comparison;
        return told
                || switchWhen == SwitchWhen.ALWAYS
                || (switchWhen == SwitchWhen.EQUAL && found != null && found.agrees());
    }

    /** What may change of a task. */
    private static final class Draft {
        private Phase phase;
        private String owner;
        private long beatMillis;
        private @Nullable Long endedMillis;
        private int resumed;
        private boolean told;
        private Map<String, Share> shares;
        private @Nullable Comparison comparison;
        private @Nullable String failure;

        Draft(Task task) {
            phase = task.phase;
            owner = task.owner;
            beatMillis = task.beatMillis;
            endedMillis = task.endedMillis;
            resumed = task.resumed;
            told = task.told;
            shares = task.shares;
            comparison = task.comparison;
            failure = task.failure;
        }

        Task task(Task before) {
            return new Task(
                    before.generation,
                    before.view,
                    before.parts,
                    before.back,
                    phase,
                    before.switchWhen,
                    owner,
                    beatMillis,
                    before.beganMillis,
                    endedMillis,
                    resumed,
                    told,
                    shares,
                    comparison,
                    failure);
        }
    }
}
