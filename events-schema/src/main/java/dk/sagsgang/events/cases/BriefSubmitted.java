package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** The brief (sagsfremstilling) for an agenda item; a later one replaces it. At least one part is there. */
public record BriefSubmitted(
        AgendaItem item,
        @Nullable Text resume,
        @Nullable Text statement,
        @Nullable Text economy,
        @Nullable Text coordination)
        implements CaseEvent {}
