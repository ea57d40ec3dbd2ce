package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.NAME_MISSING;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;
import static dk.sagsgang.command.rules.Reason.TEXT_TOO_LONG;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.IndicatorReported;
import java.util.Objects;

/** What sources bring to a case: figures, documents, and earlier decisions they refer to. */
final class MaterialRules {

    private static final int LONGEST_INDICATOR_CHARACTERS = 100;

    private MaterialRules() {}

    static IndicatorReported report(ReportIndicator command, CaseState state) {
        String name = command.indicator();
        if (name.isBlank()) {
            throw new Rejected(NAME_MISSING, "An indicator has a name.", "indicator");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_INDICATOR_CHARACTERS) {
            throw new Rejected(TEXT_TOO_LONG, "An indicator's name has at most 100 characters.", "indicator");
        }
        boolean repeated = state.indicators().stream()
                .anyMatch(it -> it.indicator().equals(name)
                        && Objects.equals(it.asOf(), command.asOf())
                        && it.value().compareTo(command.value()) == 0);
        if (repeated) {
            throw new Rejected(NOTHING_CHANGED, "This figure is on record already.");
        }
        return new IndicatorReported(name, command.value(), command.unit(), command.asOf(), command.derived());
    }

    static DocumentAttached attach(AttachDocument command, CaseState state) {
        if (command.item() != null) {
            AgendaRules.item(command.item(), state);
        }
        boolean repeated = state.documents().stream()
                .anyMatch(it -> Objects.equals(it.item(), command.item())
                        && it.title().equals(command.title())
                        && Objects.equals(it.externalId(), command.externalId()));
        if (repeated) {
            throw new Rejected(NOTHING_CHANGED, "This document is attached already.");
        }
        return new DocumentAttached(command.item(), command.title(), command.externalId(), command.digest());
    }

    static EarlierDecisionCited cite(CiteDecision command, CaseState state) {
        EarlierDecisionCited cited = new EarlierDecisionCited(
                command.decidedOn(), command.committee(), command.number(), command.text(), command.outcome());
        if (state.citedDecisions().contains(cited)) {
            throw new Rejected(NOTHING_CHANGED, "This decision is cited already.");
        }
        return cited;
    }
}
