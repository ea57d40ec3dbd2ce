package dk.sagsgang.query.decisions;

import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** The case and the item that a decision is on, as they stand in its line beside what the case tells of it. */
record DecisionLine(
        String caseId,
        String caseNumber,
        String meeting,
        int position,
        @Nullable Integer number,
        Text title) {}
