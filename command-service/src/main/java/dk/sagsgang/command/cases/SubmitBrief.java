package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Submits the brief for an agenda item, at least one part of it. */
public record SubmitBrief(
        AgendaItem item,
        @Nullable Text resume,
        @Nullable Text statement,
        @Nullable Text economy,
        @Nullable Text coordination)
        implements CaseCommand {}
