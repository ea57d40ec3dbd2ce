package dk.sagsgang.command.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * Which checkpoints a bundle holds: all of them up to 10,000; of more, the first, the last, and between them so many at
 * even distances in their order that there are 10,000.
 */
final class Thinned {

    static final int MOST = 10_000;

    private Thinned() {}

    static List<Long> of(List<Long> sizes) {
        if (sizes.size() <= MOST) {
            return sizes;
        }
        List<Long> some = new ArrayList<>(MOST);
        for (long each = 0; each < MOST; each++) {
            some.add(sizes.get((int) (each * (sizes.size() - 1) / (MOST - 1))));
        }
        return some;
    }
}
