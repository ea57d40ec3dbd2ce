package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.RestrictionScope;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitsTest {

    private static String characters(int count) {
        return "å".repeat(count);
    }

    @Test
    void a_title_has_at_most_1000_characters() {
        given(opened()).when(new RenameCase(text(characters(1_000)))).accepted();
        given(opened()).when(new RenameCase(text(characters(1_001)))).rejected(TEXT_TOO_LONG);
    }

    @Test
    void a_title_of_5_megabytes_is_refused_at_once() {
        given().when(new OpenCase(new CaseNumber("1"), false, text(characters(2_500_000))))
                .rejected(TEXT_TOO_LONG);
    }

    @Test
    void a_character_counts_as_one_whatever_it_takes_to_store_it() {
        given(opened()).when(new RenameCase(text("𝄞".repeat(1_000)))).accepted();
    }

    @Test
    void so_have_the_titles_of_items_documents_and_restrictions() {
        var tooLong = text(characters(1_001));
        given(opened())
                .when(new PlaceOnAgenda(ITEM, null, tooLong, null, null, List.of()))
                .rejected(TEXT_TOO_LONG)
                .when(new AttachDocument(null, tooLong, null, null))
                .rejected(TEXT_TOO_LONG)
                .when(new AttachDocument(null, text("Bilag"), characters(1_001), null))
                .rejected(TEXT_TOO_LONG)
                .when(new RestrictAccess(new RestrictionScope.WholeCase(), text("Hemmelig"), tooLong))
                .rejected(TEXT_TOO_LONG)
                .when(new RestrictAccess(new RestrictionScope.Document(tooLong), text("Hemmelig"), null))
                .rejected(TEXT_TOO_LONG);
    }

    @Test
    void other_texts_have_at_most_500000() {
        var longest = text(characters(500_000));
        var tooLong = text(characters(500_001));
        given(opened(), placed(ITEM))
                .when(new SubmitBrief(ITEM, longest, null, null, null))
                .accepted();
        given(opened(), placed(ITEM))
                .when(new SubmitBrief(ITEM, null, null, null, tooLong))
                .rejected(TEXT_TOO_LONG)
                .when(new ProposeRecommendation(ITEM, text("Direktøren"), List.of(text("at"), tooLong)))
                .rejected(TEXT_TOO_LONG);
    }

    @Test
    void days_lie_in_the_years_1500_to_3000() {
        given(opened()).when(new CloseCase(LocalDate.of(1500, 1, 1), null)).accepted();
        given(opened()).when(new CloseCase(LocalDate.of(1499, 12, 31), null)).rejected(YEAR_OUT_OF_RANGE);
        given(opened()).when(new CloseCase(LocalDate.of(3000, 12, 31), null)).accepted();
        given(opened()).when(new CloseCase(LocalDate.of(3001, 1, 1), null)).rejected(YEAR_OUT_OF_RANGE);
        given(opened()).when(new CloseCase(LocalDate.MAX, null)).rejected(YEAR_OUT_OF_RANGE);
    }

    @Test
    void periods_span_at_most_100_years() {
        given(opened(), boblberg())
                .when(extend(BOBLBERG, null, Period.ofYears(100), null))
                .accepted();
        given(opened(), boblberg())
                .when(extend(BOBLBERG, null, Period.of(100, 1, 0), null))
                .rejected(YEAR_OUT_OF_RANGE)
                .when(extend(BOBLBERG, null, Period.ofDays(Integer.MAX_VALUE), null))
                .rejected(YEAR_OUT_OF_RANGE)
                .when(extend(BOBLBERG, null, Period.ofYears(Integer.MAX_VALUE), null))
                .rejected(YEAR_OUT_OF_RANGE)
                .when(new AmendAgreement(BOBLBERG, terms(null, null, null, null, Period.ofMonths(Integer.MAX_VALUE))))
                .rejected(YEAR_OUT_OF_RANGE);
    }
}
