package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.cases.CaseScenario.id;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.*;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnulmentTest {

    @Test
    void a_fact_is_annulled_once_and_counts_no_more() {
        CaseState state = given(opened(), new CaseRenamed(text("Forkert")))
                .when(annul(1))
                .then(annulled(1))
                .when(annul(1))
                .rejected(FACT_ANNULLED)
                .state();
        assertThat(state.title()).isEqualTo(opened().title());
        assertThat(state.fact(id(1))).isNotNull();
    }

    @Test
    void the_fact_must_be_one_of_the_case() {
        given(opened()).when(annul(7)).rejected(FACT_UNKNOWN);
    }

    @Test
    void the_opening_and_an_annulment_stay() {
        given(opened()).when(annul(0)).rejected(FACT_STILL_NEEDED);
        given(opened(), new CaseRenamed(text("Forkert")), annulled(1))
                .when(annul(2))
                .rejected(FACT_STILL_NEEDED);
    }

    @Test
    void an_item_goes_when_nothing_is_left_on_it() {
        given(opened(), placed(ITEM), recommended(1))
                .when(annul(1))
                .rejected(FACT_STILL_NEEDED)
                .when(annul(2))
                .accepted()
                .when(annul(1))
                .accepted()
                .when(new PlaceOnAgenda(ITEM, null, null, null, null, List.of()))
                .accepted();
    }

    @Test
    void an_agreement_of_the_name_may_be_entered_again() {
        given(opened(), boblberg())
                .when(annul(1))
                .accepted()
                .when(new EnterAgreement(BOBLBERG, boblberg().terms()))
                .accepted();
    }

    @Test
    void what_others_do_not_build_on_goes_from_among_them() {
        given(opened(), placed(ITEM), recommended(1), approved()).when(annul(2)).accepted();
        given(opened(), boblberg(), new CaseRenamed(text("Andet")), terminated("2021-06-15", "2021-09-15"))
                .when(annul(2))
                .accepted();
    }

    @Test
    void a_closing_stays_since_without_its_reopening_the_case_is_closed() {
        given(opened(), closed(), new CaseReopened(TODAY, text("Nyt")))
                .when(annul(1))
                .rejected(FACT_STILL_NEEDED)
                .when(annul(2))
                .accepted()
                .when(annul(1))
                .rejected(CASE_CLOSED);
    }

    private static AnnulFact annul(int version) {
        return new AnnulFact(id(version), text("Fejl"));
    }

    private static FactAnnulled annulled(int version) {
        return new FactAnnulled(id(version), version, text("Fejl"));
    }
}
