package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Notes that a source refers to a decision that is not on record itself. */
public record CiteDecision(
        PartialDate decidedOn,
        @Nullable CommitteeCode committee,
        @Nullable Integer number,
        Text text,
        @Nullable Outcome outcome)
        implements CaseCommand {}
