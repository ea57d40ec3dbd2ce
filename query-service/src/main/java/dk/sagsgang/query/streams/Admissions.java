package dk.sagsgang.query.streams;

import dk.sagsgang.query.web.Problem;
import java.util.HashMap;
import java.util.Map;

/** Counts the streams that are open, in all and for each address, and refuses those that are too many. */
final class Admissions {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int all;

    Admissions(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Counts one more of this address; throws a {@link Problem} where that is too many. */
    synchronized void enter(String address) {
        if (byAddress.getOrDefault(address, 0) >= mostOfOne) {
            throw Problem.tooMany(
                    "STREAMS_OF_ADDRESS_EXHAUSTED",
                    "There are " + mostOfOne + " streams to this address already; close one first.");
        }
        if (all >= most) {
            throw Problem.unavailable("STREAMS_EXHAUSTED", "There are " + most + " streams already; ask again later.");
        }
        byAddress.merge(address, 1, Integer::sum);
        all++;
    }

    synchronized void leave(String address) {
        byAddress.computeIfPresent(address, (it, count) -> count == 1 ? null : count - 1);
        all--;
    }

    synchronized int open() {
        return all;
    }
}
