package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreement was extended, and no decision that approved something is on record or cited: neither of the item that the
 * extension names, nor, where it names none, of the day it was agreed.
 */
final class ExtensionWithoutDecision {
    private static final Set<Outcome> APPROVING = Set.of(Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES);

    private ExtensionWithoutDecision() {}

    static List<Raised> in(Docket docket) {
        List<Raised> found = new ArrayList<>();
        docket.extensions.forEach((agreement, extensions) -> extensions.forEach(extension -> {
            if (!isDecided(extension.what(), docket)) {
                found.add(Raised.atOnce(
                        Rule.EXTENSION_WITHOUT_DECISION,
                        List.of(extension.in()),
                        Map.of(
                                "agreement", agreement.value(),
                                "agreedOn", extension.what().agreedOn(),
                                "expires", extension.what().expires())));
            }
        }));
        return found;
    }

    private static boolean isDecided(AgreementExtended extension, Docket docket) {
        boolean decided = docket.items.values().stream()
                .filter(item -> extension.decidedAt() == null
                        ? isOfDay(item.recorded, extension)
                        : extension.decidedAt().equals(item.placed.what().item()))
                .anyMatch(ExtensionWithoutDecision::approves);
        boolean cited = docket.citations.stream()
                .map(Said::what)
                .anyMatch(it -> it.decidedOn().earliest().equals(extension.agreedOn())
                        && it.decidedOn().latest().equals(extension.agreedOn()));
        return decided || cited;
    }

    private static boolean isOfDay(@Nullable Said<DecisionRecorded> recorded, AgreementExtended extension) {
        return recorded != null && recorded.what().decidedOn().equals(extension.agreedOn());
    }

    private static boolean approves(Item item) {
        Decision decision = item.decision();
        return decision != null
                && !item.halted
                && (APPROVING.contains(decision.outcome())
                        || decision.points().stream().anyMatch(it -> APPROVING.contains(it.outcome())));
    }
}
