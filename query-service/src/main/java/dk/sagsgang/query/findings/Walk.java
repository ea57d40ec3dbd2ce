package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.cases.IndicatorReported;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules over a growing part of a case's events, always as if these alone were on record. It costs little while events
 * come in the order of the ledger, and a fold anew where one comes from between or takes another back.
 */
final class Walk {
    private final Patience patience;
    private final List<OnRecord> taken = new ArrayList<>();
    private final Map<String, Raised> byOtherRules = new HashMap<>();
    private boolean anew = true;
    private Docket docket;

    Walk(Patience patience) {
        this.patience = patience;
        this.docket = Docket.of(List.of(), patience);
    }

    void take(Collection<OnRecord> more) {
        boolean inOrder = true;
        for (OnRecord it : more) {
            boolean last = taken.isEmpty() || it.position() > taken.getLast().position();
            inOrder &= last && !(it.event() instanceof FactAnnulled);
            anew |= !saysOnlyThatTheCaseMoved(it);
            taken.add(it);
        }
        if (inOrder) {
            more.forEach(docket::take);
        } else {
            taken.sort(Comparator.comparingLong(OnRecord::position));
            docket = Docket.of(taken, patience);
            anew = true;
        }
    }

    /** Of a long case most events are of these kinds; what was raised before them stands, but for the silence they break. */
    private static boolean saysOnlyThatTheCaseMoved(OnRecord it) {
        return switch (it.event()) {
            case CaseRenamed no -> true;
            case CaseworkerAssigned no -> true;
            case BriefSubmitted no -> true;
            case IndicatorReported no -> true;
            case DocumentAttached no -> true;
            case FindingDismissed no -> true;
            default -> false;
        };
    }

    /** What holds, or will on a day to come, by its id. */
    Map<String, Raised> raised() {
        if (anew) {
            byOtherRules.clear();
            for (Rule rule : Rule.values()) {
                if (rule != Rule.NO_EVENT_FOR_TOO_LONG) {
                    rule.in(docket).forEach(it -> byOtherRules.put(it.id(), it));
                }
            }
            anew = false;
        }
        Map<String, Raised> raised = new HashMap<>(byOtherRules);
        Rule.NO_EVENT_FOR_TOO_LONG.in(docket).forEach(it -> raised.put(it.id(), it));
        return raised;
    }

    /** The one of these events, all of them to be taken now, after which the finding is gone for good. */
    OnRecord resolving(List<OnRecord> more, String finding) {
        List<OnRecord> inOrder = more.stream()
                .sorted(Comparator.comparingLong(OnRecord::position))
                .toList();
        for (int count = inOrder.size() - 1; count > 0; count--) {
            List<OnRecord> some = new ArrayList<>(taken);
            some.addAll(inOrder.subList(0, count));
            Walk part = new Walk(patience);
            part.take(some.stream()
                    .sorted(Comparator.comparingLong(OnRecord::position))
                    .toList());
            if (part.raised().containsKey(finding)) {
                return inOrder.get(count);
            }
        }
        return inOrder.getFirst();
    }
}
