package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact that an item's prose tells, with the lines it was read from. */
public sealed interface ProseFact {

    List<LineRange> lines();

    /**
     * A named figure as of a date, null where the text does not say of when; {@code derived} where the text gives it only
     * through another figure. The unit is {@code %} or {@code år}, null for a count.
     */
    record Indicator(
            String name,
            BigDecimal value,
            @Nullable String unit,
            @Nullable PartialDate asOf,
            boolean derived,
            List<LineRange> lines)
            implements ProseFact {

        public Indicator {
            lines = List.copyOf(lines);
        }

        boolean speaksOfSameAs(Indicator other) {
            return asOf != null && asOf.equals(other.asOf) && name.equals(other.name);
        }
    }

    /**
     * Money for a purpose in a year, as far as the item brought it and no farther. {@code by} is the body that an earlier
     * meeting's decision is told of, null where the item's own decision is what counts.
     */
    record Allotment(
            Text purpose,
            int year,
            Money amount,
            AllotmentStage stage,
            @Nullable Text by,
            List<LineRange> lines) implements ProseFact {

        public Allotment {
            lines = List.copyOf(lines);
        }
    }

    /** What the allotments of a year must keep within, and the words for it. */
    record Frame(int year, Money amount, Text purpose, List<LineRange> lines) implements ProseFact {

        public Frame {
            lines = List.copyOf(lines);
        }
    }

    /** Something that is due after the meeting. */
    record FollowUp(Text what, PartialDate due, List<LineRange> lines) implements ProseFact {

        public FollowUp {
            lines = List.copyOf(lines);
        }
    }

    /** A committee that is told to end, and its last day. */
    record Dissolved(Text committee, LocalDate lastDay, List<LineRange> lines) implements ProseFact {

        public Dissolved {
            lines = List.copyOf(lines);
        }
    }
}
