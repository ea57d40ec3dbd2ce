package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseReopened;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.values.CaseNumber;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifeRulesTest {

    private static final OpenCase OPEN =
            new OpenCase(new CaseNumber("29.09.00-P20-1-19"), false, text("Samarbejde med Boblberg"));

    @Nested
    class Opening {

        @Test
        void a_case_is_opened() {
            given().when(OPEN).then(opened());
        }

        @Test
        void a_number_is_never_used_again() {
            given(opened()).when(OPEN).rejected(CASE_EXISTS);
        }

        @Test
        void nor_is_the_number_of_a_closed_case() {
            given(opened(), closed()).when(OPEN).rejected(CASE_EXISTS);
        }

        @Test
        void nothing_comes_before_it() {
            given().when(new RenameCase(text("Andet"))).rejected(CASE_UNKNOWN);
            given().when(new ReopenCase(TODAY, text("Igen"))).rejected(CASE_UNKNOWN);
        }
    }

    @Nested
    class Naming {

        @Test
        void a_case_gets_another_title() {
            given(opened())
                    .when(new RenameCase(text("Boblberg i drift")))
                    .then(new CaseRenamed(text("Boblberg i drift")));
        }

        @Test
        void the_same_title_changes_nothing() {
            given(opened())
                    .when(new RenameCase(text("Samarbejde med Boblberg")))
                    .rejected(NOTHING_CHANGED);
        }

        @Test
        void a_title_that_was_left_behind_can_come_back() {
            given(opened(), new CaseRenamed(text("Andet")))
                    .when(new RenameCase(text("Samarbejde med Boblberg")))
                    .accepted();
        }

        @Test
        void the_title_stated_last_counts_though_it_was_recorded_first() {
            CaseState state = given().stated(IN_2021, opened())
                    .when(new RenameCase(text("Boblberg")), IN_2020)
                    .accepted()
                    .state();
            assertThat(state.title()).isEqualTo(text("Samarbejde med Boblberg"));
            assertThat(state.titleStatedOn()).isEqualTo(IN_2021);
        }

        @Test
        void of_two_titles_of_one_day_the_one_recorded_last_counts() {
            assertThat(given(opened(), new CaseRenamed(text("Andet"))).state().title())
                    .isEqualTo(text("Andet"));
        }
    }

    @Nested
    class Caseworkers {

        private final AssignCaseworker assign = new AssignCaseworker(CASEWORKER, List.of(MEMBER));
        private final CaseworkerAssigned assigned = new CaseworkerAssigned(CASEWORKER, List.of(MEMBER));

        @Test
        void take_the_case_over() {
            given(opened()).when(assign).then(assigned);
        }

        @Test
        void are_not_assigned_twice() {
            given(opened(), assigned).when(assign).rejected(NOTHING_CHANGED);
        }

        @Test
        void may_change_those_beside_them() {
            given(opened(), assigned)
                    .when(new AssignCaseworker(CASEWORKER, List.of()))
                    .accepted();
        }

        @Test
        void stated_last_count() {
            CaseState state = given().stated(IN_2021, opened(), assigned)
                    .stated(IN_2020, new CaseworkerAssigned(CHAIR, List.of()))
                    .state();
            assertThat(state.caseworker()).isEqualTo(assigned);
        }
    }

    @Nested
    class Closing {

        @Test
        void a_case_is_closed() {
            given(opened()).when(new CloseCase(TODAY, null)).then(new CaseClosed(TODAY, null));
        }

        @Test
        void a_closed_case_takes_nothing_but_reopening() {
            given(opened(), closed()).when(new CloseCase(TODAY, null)).rejected(CASE_CLOSED);
            given(opened(), closed()).when(new RenameCase(text("Andet"))).rejected(CASE_CLOSED);
            given(opened(), closed())
                    .when(new EnterAgreement(BOBLBERG, noTerms()))
                    .rejected(CASE_CLOSED);
            given(opened(), closed())
                    .when(new AnnulFact(CaseScenario.id(1), text("Fejl")))
                    .rejected(CASE_CLOSED);
        }

        @Test
        void history_that_comes_in_late_is_refused_too() {
            given(opened(), closed())
                    .when(new RenameCase(text("Andet")), IN_2019)
                    .rejected(CASE_CLOSED);
        }

        @Test
        void it_is_reopened_on_the_day_it_was_closed_at_the_earliest() {
            var reopen = new ReopenCase(day("2021-11-30"), text("Nyt i sagen"));
            given(opened(), closed()).when(reopen).then(new CaseReopened(day("2021-11-30"), text("Nyt i sagen")));
            given(opened(), closed())
                    .when(new ReopenCase(day("2021-11-29"), text("Nyt i sagen")))
                    .rejected(DATE_OUT_OF_ORDER);
        }

        @Test
        void an_open_case_is_not_reopened() {
            given(opened()).when(new ReopenCase(TODAY, text("Nyt"))).rejected(CASE_NOT_CLOSED);
        }

        @Test
        void a_reopened_case_takes_commands_and_closes_no_earlier_than_it_was_reopened() {
            var reopened = new CaseReopened(day("2021-12-01"), text("Nyt i sagen"));
            given(opened(), closed(), reopened)
                    .when(new RenameCase(text("Andet")))
                    .accepted();
            given(opened(), closed(), reopened)
                    .when(new CloseCase(day("2021-12-01"), null))
                    .accepted();
            given(opened(), closed(), reopened)
                    .when(new CloseCase(day("2021-11-30"), null))
                    .rejected(DATE_OUT_OF_ORDER);
        }
    }
}
