package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Price;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Two sources tell of Boblberg, one in 2020 and one in 2021; whichever is read first, the case ends up the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportOrderTest {

    private static final Price PRICE = new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED);
    private static final AgreementTerms IN_MINUTES_OF_2020 = new AgreementTerms(
            text("Boblberg"), AgreementKind.TRIAL, date("2020-03-01"), Period.ofYears(2), null, null, null, List.of());
    private static final AgreementTerms IN_MINUTES_OF_2021 = new AgreementTerms(
            text("Boblberg v/Shark Inc. ApS"),
            AgreementKind.TRIAL,
            date("2020-03-01"),
            Period.ofYears(2),
            date("2022-02-28"),
            PRICE,
            Period.ofMonths(3),
            List.of());
    private static final ExtendAgreement EXTEND = extend(BOBLBERG, null, Period.ofYears(1), "2023-03");

    private final @Nullable AgreementState forward = given().stated(IN_2020, opened())
            .when(new EnterAgreement(BOBLBERG, IN_MINUTES_OF_2020), IN_2020)
            .accepted()
            .when(new AmendAgreement(BOBLBERG, IN_MINUTES_OF_2021), IN_2021)
            .accepted()
            .when(EXTEND, IN_2021)
            .accepted()
            .state()
            .agreements()
            .get(BOBLBERG);

    private final @Nullable AgreementState backward = given().stated(IN_2021, opened())
            .when(new EnterAgreement(BOBLBERG, IN_MINUTES_OF_2021), IN_2021)
            .accepted()
            .when(EXTEND, IN_2021)
            .accepted()
            .when(new AmendAgreement(BOBLBERG, IN_MINUTES_OF_2020), IN_2020)
            .accepted()
            .state()
            .agreements()
            .get(BOBLBERG);

    @Test
    void the_terms_stated_last_count() {
        assertThat(forward).extracting(AgreementState::terms).isEqualTo(IN_MINUTES_OF_2021);
        assertThat(backward).extracting(AgreementState::terms).isEqualTo(IN_MINUTES_OF_2021);
    }

    @Test
    void what_was_known_between_the_two_is_the_same() {
        assertThat(forward).extracting(it -> it.termsStatedBy(IN_2020)).isEqualTo(IN_MINUTES_OF_2020);
        assertThat(backward).extracting(it -> it.termsStatedBy(IN_2020)).isEqualTo(IN_MINUTES_OF_2020);
    }

    @Test
    void it_runs_until_march_2023() {
        assertThat(forward).extracting(AgreementState::expiry).isEqualTo(Expiry.stated(date("2023-03")));
        assertThat(backward).extracting(AgreementState::expiry).isEqualTo(Expiry.stated(date("2023-03")));
    }

    @Test
    void what_was_agreed_by_2020_follows_from_start_and_duration() {
        assertThat(forward)
                .extracting(it -> it.expiryAgreedBy(IN_2020))
                .isEqualTo(new Expiry(date("2022-02-28"), true));
        assertThat(backward)
                .extracting(it -> it.expiryAgreedBy(IN_2020))
                .isEqualTo(new Expiry(date("2022-02-28"), true));
    }

    @Test
    void each_term_stands_with_the_day_it_was_first_stated_on() {
        for (AgreementState agreement : Arrays.asList(forward, backward)) {
            assertThat(agreement)
                    .extracting(it -> daysOf(it.statements().about(AgreementTerms::inForceFrom)))
                    .isEqualTo(List.of(IN_2020));
            assertThat(agreement)
                    .extracting(it -> daysOf(it.statements().about(AgreementTerms::price)))
                    .isEqualTo(List.of(IN_2021));
        }
    }

    private static List<LocalDate> daysOf(Statements<?> statements) {
        return statements.inOrder().stream().map(it -> it.statedOn()).toList();
    }

    @Test
    void a_source_that_repeats_the_first_expiry_after_an_extension_does_not_take_it_back() {
        var restated = given().stated(IN_2020, opened(), boblberg())
                .when(EXTEND, IN_2021)
                .accepted()
                .stated(TODAY, new AgreementAmended(BOBLBERG, expiring("2022-02-28")))
                .state()
                .agreements()
                .get(BOBLBERG);
        assertThat(restated).extracting(AgreementState::expiry).isEqualTo(Expiry.stated(date("2023-03")));
    }

    @Test
    void an_expiry_stated_after_an_extension_takes_its_place_in_either_order() {
        var amend = new AmendAgreement(ELDERLEARN, expiring("2023-06-30"));
        var extend = extend(ELDERLEARN, null, Period.ofYears(1), null);
        var expected = Expiry.stated(date("2023-06-30"));
        assertThat(given().stated(IN_2020, opened(), elderlearn())
                        .when(extend, IN_2020)
                        .accepted()
                        .when(amend, IN_2021)
                        .accepted()
                        .state()
                        .agreements()
                        .get(ELDERLEARN))
                .extracting(AgreementState::expiry)
                .isEqualTo(expected);
        assertThat(given().stated(IN_2020, opened(), elderlearn())
                        .when(amend, IN_2021)
                        .accepted()
                        .when(extend, IN_2020)
                        .then(extended(ELDERLEARN, IN_2020.toString(), Period.ofYears(1), "2023-02-28", true))
                        .state()
                        .agreements()
                        .get(ELDERLEARN))
                .extracting(AgreementState::expiry)
                .isEqualTo(expected);
    }
}
