package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** A source refers to a decision that is not on record itself: by whom, when, under which printed item number, what. */
public record EarlierDecisionCited(
        PartialDate decidedOn,
        @Nullable CommitteeCode committee,
        @Nullable Integer number,
        Text text,
        @Nullable Outcome outcome)
        implements CaseEvent {}
