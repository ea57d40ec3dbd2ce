package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.FACT_ANNULLED;
import static dk.sagsgang.command.rules.Reason.FACT_STILL_NEEDED;
import static dk.sagsgang.command.rules.Reason.FACT_UNKNOWN;
import static dk.sagsgang.command.rules.Reason.FINDING_DISMISSED;
import static dk.sagsgang.command.rules.Reason.NAME_MISSING;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.values.EventId;
import java.util.List;
import java.util.Set;

/** What is said about the record itself: that a fact should never have been on it, that a finding needs nothing. */
final class RecordRules {

    private RecordRules() {}

    static FactAnnulled annul(AnnulFact command, CaseState state) {
        Fact fact = state.fact(command.fact());
        if (fact == null) {
            throw new Rejected(FACT_UNKNOWN, "The case recorded no such fact.", "fact");
        }
        if (state.isAnnulled(command.fact())) {
            throw new Rejected(FACT_ANNULLED, "The fact is annulled already.", "fact");
        }
        if (!canBeSpared(fact, state.countingFacts())) {
            throw new Rejected(FACT_STILL_NEEDED, "Other facts build on this one; annul those first.", "fact");
        }
        return new FactAnnulled(command.fact(), fact.version(), command.reason());
    }

    static FindingDismissed dismiss(DismissFinding command, CaseState state) {
        if (command.finding().isBlank()) {
            throw new Rejected(NAME_MISSING, "Say which finding.", "finding");
        }
        if (state.dismissedFindings().contains(command.finding())) {
            throw new Rejected(FINDING_DISMISSED, "The finding is dismissed already.", "finding");
        }
        return FindingDismissed.of(command.finding(), command.reason());
    }

    /** Everything that stood on its ground with the fact must stand on it without; the opening and annulments stay. */
    private static boolean canBeSpared(Fact fact, List<Fact> counting) {
        if (fact.event() instanceof CaseOpened || fact.event() instanceof FactAnnulled) {
            return false;
        }
        Set<EventId> standing = Ground.standing(counting);
        List<Fact> rest = counting.stream().filter(it -> !it.equals(fact)).toList();
        Set<EventId> standingStill = Ground.standing(rest);
        return standing.stream().allMatch(it -> it.equals(fact.id()) || standingStill.contains(it));
    }
}
