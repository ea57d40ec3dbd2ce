package dk.sagsgang.command.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who among several processes has the turn to append to one ledger, empty where nobody has it, and who waits for it, in
 * the order they came. {@code number} rises with every change.
 */
record Turn(long number, String holder, List<String> waiting) {

    static final String NOBODY = "";
    static final Turn NONE = new Turn(0, NOBODY, List.of());

    Turn {
        waiting = List.copyOf(waiting);
    }

    boolean othersWaitFor(String holder) {
        return waiting.stream().anyMatch(it -> !it.equals(holder));
    }

    Turn askedBy(String process) {
        return new Turn(
                number + 1,
                holder,
                Stream.concat(waiting.stream(), Stream.of(process)).distinct().toList());
    }

    Turn takenBy(String process) {
        return new Turn(
                number + 1,
                process,
                waiting.stream().filter(it -> !it.equals(process)).toList());
    }

    /** Given on to the first who waits, or to nobody. */
    Turn givenOnBy(String process) {
        List<String> others = waiting.stream().filter(it -> !it.equals(process)).toList();
        return others.isEmpty()
                ? new Turn(number + 1, NOBODY, List.of())
                : new Turn(number + 1, others.getFirst(), others.subList(1, others.size()));
    }
}
