package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.RestrictionLifted;
import dk.sagsgang.events.values.RestrictionScope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessRulesTest {

    private static final RestrictionScope WHOLE_CASE = new RestrictionScope.WholeCase();
    private static final RestrictionScope THE_ITEM = new RestrictionScope.Item(ITEM);
    private static final RestrictionScope THE_DOCUMENT = new RestrictionScope.Document(text("Kontrakt"));

    private static RestrictAccess restrict(RestrictionScope scope) {
        return new RestrictAccess(scope, text("Forretningshemmelighed"), text("Lukket punkt"));
    }

    private static LiftRestriction lift(RestrictionScope scope) {
        return new LiftRestriction(scope, text("Ikke længere hemmelig"));
    }

    @Test
    void a_case_is_restricted_once() {
        given(opened())
                .when(restrict(WHOLE_CASE))
                .then(new AccessRestricted(WHOLE_CASE, text("Forretningshemmelighed"), text("Lukket punkt")))
                .when(restrict(WHOLE_CASE))
                .rejected(ALREADY_RESTRICTED);
    }

    @Test
    void an_item_must_be_on_the_agenda() {
        given(opened(), placed(ITEM)).when(restrict(THE_ITEM)).accepted();
        given(opened(), placed(ITEM_2020)).when(restrict(THE_ITEM)).rejected(NOT_ON_AGENDA);
    }

    @Test
    void a_document_must_be_attached() {
        given(opened(), new DocumentAttached(null, text("Kontrakt"), null, null))
                .when(restrict(THE_DOCUMENT))
                .accepted();
        given(opened(), new DocumentAttached(null, text("Bilag"), null, null))
                .when(restrict(THE_DOCUMENT))
                .rejected(DOCUMENT_UNKNOWN);
    }

    @Test
    void only_what_is_restricted_is_lifted() {
        given(opened(), placed(ITEM))
                .when(lift(WHOLE_CASE))
                .rejected(NOT_RESTRICTED)
                .when(restrict(WHOLE_CASE))
                .accepted()
                .when(lift(THE_ITEM))
                .rejected(NOT_RESTRICTED)
                .when(lift(WHOLE_CASE))
                .then(new RestrictionLifted(WHOLE_CASE, text("Ikke længere hemmelig")))
                .when(lift(WHOLE_CASE))
                .rejected(NOT_RESTRICTED)
                .when(restrict(WHOLE_CASE))
                .accepted();
    }
}
