package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.values.CommitteeCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransferRulesTest {

    @Test
    void another_committee_takes_over_from_the_one_of_the_last_item() {
        given(opened(), placed(ITEM_2020))
                .when(new TransferCase(SOS, day("2022-01-01"), null))
                .then(new CaseTransferred(FOU, SOS, day("2022-01-01"), null));
    }

    @Test
    void a_case_that_no_committee_had_comes_from_none() {
        given(opened()).when(new TransferCase(SOS, TODAY, null)).then(new CaseTransferred(null, SOS, TODAY, null));
    }

    @Test
    void the_committee_must_exist() {
        given(opened())
                .when(new TransferCase(new CommitteeCode("XYZ"), TODAY, null))
                .rejected(COMMITTEE_UNKNOWN);
    }

    @Test
    void the_committee_must_not_be_dissolved_on_that_day() {
        given(opened()).when(new TransferCase(FOU, day("2021-12-31"), null)).accepted();
        given(opened()).when(new TransferCase(FOU, day("2022-01-01"), null)).rejected(COMMITTEE_DISSOLVED);
    }

    @Test
    void it_must_be_another_committee() {
        given(opened(), placed(ITEM_2020))
                .when(new TransferCase(FOU, day("2021-12-31"), null))
                .rejected(ALREADY_WITH_COMMITTEE);
        given(opened(), placed(ITEM_2020), new CaseTransferred(FOU, SOS, day("2021-12-01"), null))
                .when(new TransferCase(SOS, day("2022-01-01"), null))
                .rejected(ALREADY_WITH_COMMITTEE);
    }

    @Test
    void what_counts_is_who_had_it_on_that_day() {
        given(opened(), placed(ITEM_2020), new CaseTransferred(FOU, SOS, day("2021-12-01"), null))
                .when(new TransferCase(BYR, day("2021-11-30"), null))
                .then(new CaseTransferred(FOU, BYR, day("2021-11-30"), null));
    }

    @Test
    void a_later_meeting_takes_the_case_from_the_committee_it_was_transferred_to() {
        given(opened(), placed(ITEM), new CaseTransferred(FOU, SOS, day("2020-12-01"), null))
                .when(new TransferCase(BYR, day("2021-11-21"), null))
                .then(new CaseTransferred(SOS, BYR, day("2021-11-21"), null));
        given(opened(), placed(ITEM), new CaseTransferred(FOU, SOS, day("2020-12-01"), null))
                .when(new TransferCase(BYR, day("2021-11-22"), null))
                .then(new CaseTransferred(FOU, BYR, day("2021-11-22"), null));
    }
}
