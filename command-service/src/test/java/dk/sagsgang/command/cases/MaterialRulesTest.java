package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MaterialRulesTest {

    @Nested
    class Indicators {

        private static ReportIndicator report(String indicator, String value, @Nullable String asOf) {
            return new ReportIndicator(indicator, new BigDecimal(value), null, asOf == null ? null : date(asOf), false);
        }

        @Test
        void are_figures_as_of_a_date() {
            given(opened())
                    .when(report("brugere", "4722", "2021-10-25"))
                    .then(new IndicatorReported("brugere", new BigDecimal("4722"), null, date("2021-10-25"), false));
        }

        @Test
        void are_reported_once_for_each_date_and_value() {
            given(opened())
                    .when(report("responsrate", "86.4", "2021-10-25"))
                    .accepted()
                    .when(report("responsrate", "86.40", "2021-10-25"))
                    .rejected(NOTHING_CHANGED)
                    .when(report("responsrate", "86.5", "2021-10-25"))
                    .accepted()
                    .when(report("responsrate", "86.4", "2021-10"))
                    .accepted()
                    .when(report("responsrate", "86.4", null))
                    .accepted()
                    .when(report("responsrate", "86.4", null))
                    .rejected(NOTHING_CHANGED);
        }

        @Test
        void of_more_digits_than_can_be_stored_are_no_command_at_all() {
            given(opened()).when(report("brugere", "9".repeat(20), null)).accepted();
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> report("brugere", "9".repeat(25), null));
        }

        @Test
        void have_a_name_of_1_to_100_characters() {
            given(opened()).when(report(" ", "1", null)).rejected(NAME_MISSING);
            given(opened()).when(report("b", "1", null)).accepted();
            given(opened()).when(report("b".repeat(100), "1", null)).accepted();
            given(opened()).when(report("b".repeat(101), "1", null)).rejected(TEXT_TOO_LONG);
        }
    }

    @Nested
    class Documents {

        private static AttachDocument attach(@Nullable AgendaItem item, String title, @Nullable String externalId) {
            return new AttachDocument(item, text(title), externalId, null);
        }

        @Test
        void belong_to_the_case_or_an_item_of_it() {
            given(opened())
                    .when(attach(null, "Bilag", null))
                    .then(new DocumentAttached(null, text("Bilag"), null, null));
            given(opened(), placed(ITEM)).when(attach(ITEM, "Bilag", null)).accepted();
            given(opened(), placed(ITEM_2020)).when(attach(ITEM, "Bilag", null)).rejected(NOT_ON_AGENDA);
        }

        @Test
        void are_attached_once() {
            given(opened(), placed(ITEM))
                    .when(attach(ITEM, "Bilag", "12"))
                    .accepted()
                    .when(attach(ITEM, "Bilag", "12"))
                    .rejected(NOTHING_CHANGED)
                    .when(attach(ITEM, "Bilag", "13"))
                    .accepted()
                    .when(attach(ITEM, "Bilag 2", "12"))
                    .accepted()
                    .when(attach(null, "Bilag", "12"))
                    .accepted();
        }
    }

    @Nested
    class Cited_decisions {

        @Test
        void are_cited_once() {
            var cite = new CiteDecision(date("2019-10-21"), FOU, 30, text("Forsøg i to år"), Outcome.APPROVED);
            given(opened())
                    .when(cite)
                    .then(new EarlierDecisionCited(
                            date("2019-10-21"), FOU, 30, text("Forsøg i to år"), Outcome.APPROVED))
                    .when(cite)
                    .rejected(NOTHING_CHANGED)
                    .when(new CiteDecision(date("2019-10"), FOU, 30, text("Forsøg i to år"), Outcome.APPROVED))
                    .accepted();
        }
    }
}
