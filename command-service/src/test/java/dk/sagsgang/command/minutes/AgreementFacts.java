package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Target;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of the two agreements that everyone can check by hand. */
final class AgreementFacts {

    private static final PartialDate FIRST_DAY = PartialDate.parse("2020-03-01");

    private AgreementFacts() {}

    static void assertElderlearn(ReadAgreement agreement) {
        assertThat(agreement.id().value()).isEqualTo("elderlearn");
        assertThat(agreement.terms())
                .isEqualTo(terms(
                        "Elderlearn",
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new Target("par", BigDecimal.valueOf(40), Target.Span.YEAR),
                                new Target("matches", BigDecimal.valueOf(80), Target.Span.TERM))));
        ReadExtension extension = extension(agreement);
        assertThat(extension.by()).isEqualTo(Period.ofYears(1));
        assertThat(extension.expires()).isNull();
        assertThat(extension.provisional()).isTrue();
        assertThat(extension.decided()).isFalse();
        assertThat(extension.reason()).containsIgnoringCase("COVID-19");
    }

    static void assertBoblbergOf2020(ReadAgreement agreement) {
        assertThat(agreement.id().value()).isEqualTo("boblberg");
        assertThat(agreement.terms()).isEqualTo(terms("Boblberg", null, null, null, null, List.of()));
        assertThat(agreement.extension()).isNull();
    }

    static void assertBoblbergOf2021(ReadAgreement agreement) {
        assertThat(agreement.id().value()).isEqualTo("boblberg");
        AgreementTerms terms = agreement.terms();
        assertThat(String.valueOf(terms.partner())).isEqualToIgnoringCase("Boblberg v/Shark Inc. ApS");
        assertThat(terms)
                .isEqualTo(terms(
                        String.valueOf(terms.partner()),
                        AgreementKind.TRIAL,
                        PartialDate.parse("2022-02-28"),
                        new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED),
                        Period.ofMonths(3),
                        List.of()));
        ReadExtension extension = extension(agreement);
        assertThat(extension.by()).isEqualTo(Period.ofYears(1));
        assertThat(extension.expires()).isEqualTo(PartialDate.parse("2023-03"));
        assertThat(extension.provisional()).isFalse();
        assertThat(extension.decided()).isTrue();
    }

    private static ReadExtension extension(ReadAgreement agreement) {
        ReadExtension extension = agreement.extension();
        assertThat(extension).isNotNull();
        return Objects.requireNonNull(extension);
    }

    private static AgreementTerms terms(
            String partner,
            @Nullable AgreementKind kind,
            @Nullable PartialDate expires,
            @Nullable Price price,
            @Nullable Period notice,
            List<Target> targets) {
        return new AgreementTerms(
                new Text(partner), kind, FIRST_DAY, Period.ofYears(2), expires, price, notice, targets);
    }
}
