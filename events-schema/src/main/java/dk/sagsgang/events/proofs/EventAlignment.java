package dk.sagsgang.events.proofs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says of lines that did not come as they were sealed what happened to each: between two lines that stand in order, those
 * that were never sealed are taken for the sealed ones that are absent, altered; what is left on one side was inserted,
 * on the other is missing.
 */
final class EventAlignment {

    private final SealedLeaves leaves;
    private final EventSequence sequence;
    private final Faults faults;
    private final int first;
    private final Map<Integer, byte[]> filled = new HashMap<>();
    private final Map<Integer, Arrival> altered = new TreeMap<>();
    private final Map<Integer, Arrival> events = new HashMap<>();

    EventAlignment(SealedLeaves leaves, EventSequence sequence, Faults faults, int first) {
        this.leaves = leaves;
        this.sequence = sequence;
        this.faults = faults;
        this.first = first;
    }

    /** The hashes of events whose leaf is gone, by place. */
    Map<Integer, byte[]> filled() {
        return filled;
    }

    /** These, and the hashes of events whose leaf is another. */
    Map<Integer, byte[]> filledAndAltered() {
        Map<Integer, byte[]> all = new HashMap<>(filled);
        altered.forEach((place, event) -> all.put(place, event.hash()));
        return all;
    }

    boolean hasAltered() {
        return !altered.isEmpty();
    }

    /** Tells what differs, once it is known whether the signed root is that of the events or of the leaves. */
    void tellAltered(boolean byTheLeaves) {
        altered.forEach((place, it) -> faults.add(
                byTheLeaves ? Fault.Kind.LEAF_ALTERED : Fault.Kind.EVENT_ALTERED,
                place + 1L,
                byTheLeaves
                        ? "The leaf hash of position " + (place + 1L) + " was altered; the event in line " + it.line()
                                + " is the one that was signed."
                        : "The event of position " + (place + 1L) + ", in line " + it.line()
                                + ", is not the one that was sealed."));
    }

    /** Of events that are absent at the end of a file that was cut off, nothing is said again. */
    void align(List<Arrival> arrivals, boolean cutOff) {
        BitSet inOrder = Alignment.inOrder(arrivals, first);
        BitSet present = new BitSet();
        BitSet anchors = new BitSet();
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).isKnown()) {
                present.set(arrivals.get(i).place());
                if (inOrder.get(i)) {
                    anchors.set(arrivals.get(i).place());
                }
            }
        }
        List<Arrival> strangers = new ArrayList<>();
        int place = first;
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            if (inOrder.get(i)) {
                settle(strangers, absent(place, arrival.place(), present), place);
                strangers.clear();
                place = arrival.place() + 1;
                events.put(arrival.place(), arrival);
                sequence.position(place, arrival.position(), arrival.line());
            } else if (arrival.isKnown()) {
                tellOutOfOrder(arrival, anchors, place);
            } else {
                strangers.add(arrival);
            }
        }
        // Beyond what is there a header may promise anything, and nothing is to be looked at place by place.
        int end = Math.max(leaves.end(), Math.min(leaves.size(), first + arrivals.size()));
        List<Integer> rest = absent(place, end, present);
        settle(strangers, cutOff ? rest.subList(0, Math.min(strangers.size(), rest.size())) : rest, place);
        if (!cutOff && end < leaves.size()) {
            missing(end, leaves.size() - 1);
        }
        follow(end);
    }

    private void tellOutOfOrder(Arrival arrival, BitSet anchors, int place) {
        int sealed = arrival.place();
        if (sealed >= first && !anchors.get(sealed) && events.putIfAbsent(sealed, arrival) == null) {
            faults.add(
                    Fault.Kind.EVENT_MOVED,
                    sealed + 1L,
                    "The event of position " + (sealed + 1L) + " stands in line " + arrival.line()
                            + ", behind position " + place + ".");
        } else {
            faults.add(
                    Fault.Kind.EVENT_INSERTED,
                    place + 1L,
                    "Line " + arrival.line() + " repeats the event of position " + (sealed + 1L) + ".");
        }
    }

    private void settle(List<Arrival> strangers, List<Integer> absent, int place) {
        int[] pairs = Alignment.pair(strangers, absent);
        BitSet found = new BitSet();
        for (int i = 0; i < pairs.length; i++) {
            Arrival stranger = strangers.get(i);
            if (pairs[i] >= 0) {
                found.set(pairs[i]);
            }
            if (stranger.damage() != null) {
                String meant = pairs[i] < 0 ? "" : ", with the event of position " + (pairs[i] + 1L) + ",";
                faults.add(
                        Fault.Kind.UNREADABLE_LINE,
                        stranger.line(),
                        "Line " + stranger.line() + meant + " " + stranger.damage() + ".");
            } else if (pairs[i] < 0) {
                faults.add(
                        Fault.Kind.EVENT_INSERTED,
                        place + 1L,
                        "Line " + stranger.line() + " holds an event that was not sealed.");
            } else {
                differs(pairs[i], stranger);
            }
        }
        tellMissing(absent, found);
    }

    private void differs(int place, Arrival stranger) {
        if (leaves.knows(place)) {
            altered.put(place, stranger);
        } else {
            // Its leaf is gone with its tile, which is told already; whether it is right the root decides.
            filled.put(place, stranger.hash());
            events.put(place, stranger);
        }
    }

    private void tellMissing(List<Integer> absent, BitSet found) {
        int i = 0;
        while (i < absent.size()) {
            int from = absent.get(i++);
            if (found.get(from)) {
                continue;
            }
            int to = from;
            while (i < absent.size() && absent.get(i) == to + 1 && !found.get(to + 1)) {
                to = absent.get(i++);
            }
            missing(from, to);
        }
    }

    private void missing(int from, int to) {
        faults.add(
                Fault.Kind.EVENT_MISSING,
                from + 1L,
                from == to
                        ? "The event of position " + (from + 1L) + " is missing."
                        : "The events of positions " + (from + 1L) + " to " + (to + 1L) + " are missing.");
    }

    private void follow(int end) {
        for (int place = first; place < end; place++) {
            Arrival event = events.get(place);
            if (event == null) {
                sequence.pass();
            } else {
                sequence.follow(place + 1L, event.stream(), event.version());
            }
        }
    }

    private static List<Integer> absent(int from, int to, BitSet present) {
        List<Integer> absent = new ArrayList<>();
        for (int place = present.nextClearBit(from); place < to; place = present.nextClearBit(place + 1)) {
            absent.add(place);
        }
        return absent;
    }
}
