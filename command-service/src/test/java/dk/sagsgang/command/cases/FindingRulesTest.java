package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.*;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingRulesTest {

    private final DismissFinding dismiss = new DismissFinding("extension-without-decision:fact-2", text("Aftalt"));

    @Test
    void are_dismissed_once() {
        given(opened())
                .when(dismiss)
                .then(new FindingDismissed("extension-without-decision", List.of("fact-2"), text("Aftalt")))
                .when(dismiss)
                .rejected(FINDING_DISMISSED);
    }

    @Test
    void are_named() {
        given(opened()).when(new DismissFinding(" ", text("Aftalt"))).rejected(NAME_MISSING);
    }
}
