package dk.sagsgang.events.proofs;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Lays lines beside the places where they were sealed so that as many as possible stay in order (the longest increasing
 * subsequence of their places). So one event that is missing, doubled or moved is one fault, and not one for each event
 * behind it.
 */
final class Alignment {

    private Alignment() {}

    /** Which of the arrivals stand in order; places below {@code first} are taken already and stand in no order. */
    static BitSet inOrder(List<Arrival> arrivals, int first) {
        int[] tails = new int[arrivals.size()];
        int[] before = new int[arrivals.size()];
        int length = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            int place = arrivals.get(i).place();
            if (place < first) {
                continue;
            }
            int at = insertion(arrivals, tails, length, place);
            before[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        BitSet inOrder = new BitSet(arrivals.size());
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            inOrder.set(i);
        }
        return inOrder;
    }

    /** For each line that was not sealed, the place that it most likely stands for, or -1; places ascend. */
    static int[] pair(List<Arrival> unknown, List<Integer> absent) {
        int[] pairs = new int[unknown.size()];
        Arrays.fill(pairs, -1);
        BitSet taken = new BitSet(absent.size());
        for (int i = 0; i < pairs.length; i++) {
            long stated = unknown.get(i).position() - 1;
            int known = stated < 0 || stated > Integer.MAX_VALUE ? -1 : Collections.binarySearch(absent, (int) stated);
            if (known >= 0 && !taken.get(known)) {
                pairs[i] = absent.get(known);
                taken.set(known);
            }
        }
        int free = taken.nextClearBit(0);
        for (int i = 0; i < pairs.length && free < absent.size(); i++) {
            if (pairs[i] < 0) {
                pairs[i] = absent.get(free);
                free = taken.nextClearBit(free + 1);
            }
        }
        return pairs;
    }

    private static int insertion(List<Arrival> arrivals, int[] tails, int length, int place) {
        int low = 0;
        int high = length;
        // Most lines are in order, so the end is looked at first.
        if (length > 0 && arrivals.get(tails[length - 1]).place() < place) {
            return length;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (arrivals.get(tails[middle]).place() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
