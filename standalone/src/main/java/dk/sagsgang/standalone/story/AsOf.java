package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From which moment the query side tells a case, what it left out for that, and what is uncertain about the day. */
public record AsOf(
        long position,
        @Nullable Instant recordedBy,
        @Nullable LocalDate statedBy,
        @Nullable LocalDate validOn,
        LeftOut leftOut,
        List<Uncertain> uncertain) {

    public AsOf {
        uncertain = Objects.requireNonNullElse(uncertain, List.of());
    }

    /** The versions of the events that held later than the day; of the others the course tells by itself. */
    public record LeftOut(Set<Long> heldLater) {

        public LeftOut {
            heldLater = Set.copyOf(Objects.requireNonNullElse(heldLater, Set.of()));
        }
    }

    /** A date that is known too roughly to say on which side of it the day lies. */
    public record Uncertain(
            String why,
            PartialDate date,
            @Nullable Long version,
            @Nullable String type,
            @Nullable String agreement) {

        String told() {
            String what = agreement != null ? "aftalen " + agreement : type + " [version " + version + "]";
            return what + (why.equals("ENDS") ? " udløber " : " gælder fra ") + Danish.dateAndCode(date);
        }
    }

    /** Whether the event was there at the moment. */
    boolean tells(HistoryItem item) {
        return item.position() <= position
                && (statedBy == null || !item.source().statedOn().isAfter(statedBy))
                && !leftOut.heldLater().contains(item.version());
    }

    String told() {
        List<String> parts = new ArrayList<>();
        parts.add("som registreret til og med position " + position
                + (recordedBy == null ? "" : ", den sidste inden " + recordedBy));
        if (statedBy != null) {
            parts.add("som oplyst til og med " + Danish.day(statedBy));
        }
        if (validOn != null) {
            parts.add("som gældende den " + Danish.day(validOn));
        }
        return String.join("; ", parts);
    }
}
