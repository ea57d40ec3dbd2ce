package dk.sagsgang.query.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return new Task(
                generation,
                view,
                parts,
                back,
                next,
                switchWhen,
                owner,
                beatMillis,
                beganMillis,
                endedMillis,
                resumed,
                told,
                shares,
                comparison,
                failure);
    }

    /** As its owner says that it is still at work. */
    public Task beating(String by, long atMillis) {
        return new Task(
                generation,
                view,
                parts,
                back,
                phase,
                switchWhen,
                by,
                atMillis,
                beganMillis,
                endedMillis,
                resumed,
                told,
                shares,
                comparison,
                failure);
    }

    /** As another instance, or the same one after a restart, takes it up. */
    public Task resumed(String by, long atMillis) {
        return new Task(
                generation,
                view,
                parts,
                back,
                phase,
                switchWhen,
                by,
                atMillis,
                beganMillis,
                endedMillis,
                resumed + 1,
                told,
                shares,
                comparison,
                failure);
    }

    public Task with(String authority, Share share) {
        Map<String, Share> all = new TreeMap<>(shares);
        all.put(authority, share);
        return new Task(
                generation,
                view,
                parts,
                back,
                phase,
                switchWhen,
                owner,
                beatMillis,
                beganMillis,
                endedMillis,
                resumed,
                told,
                all,
                comparison,
                failure);
    }

    public Task compared(Comparison found) {
        return new Task(
                generation,
                view,
                parts,
                back,
                phase,
                switchWhen,
                owner,
                beatMillis,
                beganMillis,
                endedMillis,
                resumed,
                told,
                shares,
                found,
                failure);
    }

    /** As somebody said to switch, whatever the comparison came to. */
    public Task toldToSwitch() {
        return new Task(
                generation,
                view,
                parts,
                back,
                phase,
                switchWhen,
                owner,
                beatMillis,
                beganMillis,
                endedMillis,
                resumed,
                true,
                shares,
                comparison,
                failure);
    }

    public Task over(Phase end, long atMillis, @Nullable String why) {
        return new Task(
                generation,
                view,
                parts,
                back,
                end,
                switchWhen,
                owner,
                beatMillis,
                beganMillis,
                atMillis,
                resumed,
                told,
                shares,
                comparison,
                why);
    }

    /** Whether it becomes live now that it was compared. */
    public boolean switches() {
        Comparison found = comparison;
        return told
                || switchWhen == SwitchWhen.ALWAYS
                || (switchWhen == SwitchWhen.EQUAL && found != null && found.agrees());
    }
}
