package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One vote taken under an item: on what, whether that was adopted, and the counts; null is what was not printed.
 * {@code against} names who voted against, as far as printed.
 */
public record ReadVotes(
        String about,
        boolean adopted,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstained,
        List<String> against,
        LineRange lines) {

    public ReadVotes {
        against = List.copyOf(against);
    }
}
