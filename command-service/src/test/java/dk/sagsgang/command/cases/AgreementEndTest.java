package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementEndTest {

    private static TerminateAgreement terminate(String noticeGivenOn, String endsOn) {
        return new TerminateAgreement(BOBLBERG, day(noticeGivenOn), day(endsOn), null);
    }

    private static MoveAgreementToOperation move(String from, @Nullable AgendaItem decidedAt) {
        return new MoveAgreementToOperation(BOBLBERG, date(from), decidedAt);
    }

    @Nested
    class Terminating {

        @Test
        void three_months_notice_is_kept_to_the_day() {
            given(opened(), boblberg())
                    .when(terminate("2021-06-15", "2021-09-15"))
                    .then(terminated("2021-06-15", "2021-09-15"));
            given(opened(), boblberg())
                    .when(terminate("2021-06-15", "2021-09-14"))
                    .rejected(NOTICE_TOO_SHORT);
        }

        @Test
        void without_a_known_notice_period_it_ends_when_notice_is_given_at_the_earliest() {
            var noNotice = new AgreementEntered(BOBLBERG, terms("Boblberg", "2020-03-01", null, null, null));
            given(opened(), noNotice)
                    .when(terminate("2021-06-15", "2021-06-15"))
                    .accepted();
            given(opened(), noNotice)
                    .when(terminate("2021-06-15", "2021-06-14"))
                    .rejected(NOTICE_TOO_SHORT);
        }

        @Test
        void it_happens_once() {
            given(opened(), boblberg(), terminated("2021-06-15", "2021-09-15"))
                    .when(terminate("2021-06-20", "2021-10-20"))
                    .rejected(AGREEMENT_TERMINATED);
        }

        @Test
        void notice_is_given_on_the_last_day_at_the_latest() {
            given(opened(), boblberg())
                    .when(terminate("2022-02-28", "2022-05-28"))
                    .accepted();
            given(opened(), boblberg())
                    .when(terminate("2022-03-01", "2022-06-01"))
                    .rejected(AGREEMENT_EXPIRED);
        }

        @Test
        void the_agreement_must_be_there() {
            given(opened()).when(terminate("2021-06-15", "2021-09-15")).rejected(AGREEMENT_UNKNOWN);
        }
    }

    @Nested
    class Moving_to_operation {

        @Test
        void a_trial_is_moved_once() {
            given(opened(), new AgreementEntered(BOBLBERG, ofKind(AgreementKind.TRIAL)))
                    .when(move("2022-03-01", null))
                    .then(new AgreementMovedToOperation(BOBLBERG, date("2022-03-01"), null))
                    .when(move("2022-03-01", null))
                    .rejected(AGREEMENT_IN_OPERATION);
        }

        @Test
        void what_is_in_operation_is_not_moved() {
            given(opened(), new AgreementEntered(BOBLBERG, ofKind(AgreementKind.OPERATION)))
                    .when(move("2022-03-01", null))
                    .rejected(AGREEMENT_IN_OPERATION);
        }

        @Test
        void nor_is_what_is_terminated_or_unknown() {
            given(opened(), boblberg(), terminated("2021-06-15", "2021-09-15"))
                    .when(move("2022-03-01", null))
                    .rejected(AGREEMENT_TERMINATED);
            given(opened()).when(move("2022-03-01", null)).rejected(AGREEMENT_UNKNOWN);
        }

        @Test
        void a_source_older_than_the_notice_still_tells_of_the_move() {
            LocalDate dayOfNotice = day("2021-06-15");
            var scenario = given(opened(), boblberg(), terminated("2021-06-15", "2021-09-15"));
            scenario.when(move("2021-03-01", null), dayOfNotice).rejected(AGREEMENT_TERMINATED);
            scenario.when(move("2021-03-01", null), dayOfNotice.minusDays(1)).accepted();
        }

        @Test
        void it_starts_with_the_agreement_at_the_earliest() {
            given(opened(), boblberg()).when(move("2020-03-01", null)).accepted();
            given(opened(), boblberg()).when(move("2020-03", null)).accepted();
            given(opened(), boblberg()).when(move("2020-02-29", null)).rejected(DATE_OUT_OF_ORDER);
        }

        @Test
        void the_decision_named_is_one_of_the_case() {
            given(opened(), boblberg(), placed(ITEM))
                    .when(move("2022-03-01", ITEM))
                    .accepted();
            given(opened(), boblberg()).when(move("2022-03-01", ITEM)).rejected(NOT_ON_AGENDA);
        }

        @Test
        void it_leaves_an_expiry_behind_that_passes_before_and_keeps_one_that_does_not() {
            AgreementState after = given(opened(), boblberg())
                    .when(move("2022-03-01", null))
                    .accepted()
                    .when(terminate("2024-01-01", "2024-04-01"))
                    .accepted()
                    .state()
                    .agreements()
                    .get(BOBLBERG);
            assertThat(after).extracting(AgreementState::expiry).isNull();
            AgreementState during = given(opened(), boblberg())
                    .when(move("2022-02-28", null))
                    .accepted()
                    .state()
                    .agreements()
                    .get(BOBLBERG);
            assertThat(during).extracting(AgreementState::expiry).isEqualTo(Expiry.stated(date("2022-02-28")));
        }
    }
}
