package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.PartialDate;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementsTest {

    private static final String IN_FORCE = "Samarbejdsaftalen med foreningen Grønvang trådte i kraft den 1. maj 2021. ";

    @Nested
    class An_agreement {

        @Test
        void is_read_with_its_partner_and_its_first_day() throws UnreadableDocument {
            ReadAgreement agreement =
                    only(IN_FORCE + "Aftalen løber i tre år og udløber den 30. april 2024.", "", "Drøftet.");
            assertThat(agreement.id().value()).isEqualTo("grønvang");
            assertThat(agreement.terms().inForceFrom()).isEqualTo(PartialDate.parse("2021-05-01"));
            assertThat(agreement.terms().duration()).isEqualTo(Period.ofYears(3));
            assertThat(agreement.terms().expires()).isEqualTo(PartialDate.parse("2024-04-30"));
        }

        @Test
        void has_one_name_with_and_without_who_runs_it() throws UnreadableDocument {
            ReadAgreement agreement = only(
                    "Aftalen med Grønvang v/Have og Park A/S løber. Kontrakten med Grønvang ApS trådte i kraft den 1. maj 2021.",
                    "",
                    "Drøftet.");
            assertThat(agreement.id().value()).isEqualTo("grønvang");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Der er indgået aftale med boligforeninger om boliger.",
                    "Kommunen og boligforeningen Grønvang skrev i juni 2019 under på en aftale.",
                    "Der arbejdes på en forlængelse af helhedsplanen i to år.",
                    "Aftalen mellem KL og Danske Regioner trådte i kraft den 1. juni 2021.",
                    "Samarbejdsaftalen trådte i kraft den 1. marts 2020.",
                    "Kommunen indgik en aftale med Grønvang i marts 2020.",
                    "Aftalen med Grønvang og Skovbo trådte i kraft den 1. marts 2020.",
                    "Hvis aftalen med Grønvang træder i kraft den 1. marts 2020, sparer kommunen penge.",
                    "Det foreslås, at aftalen med Grønvang træder i kraft den 1. marts 2020."
                })
        void is_not_read_where_its_partner_or_its_start_is_not_told(String prose) throws UnreadableDocument {
            assertThat(read(prose, "", "Drøftet.").agreements()).isEmpty();
        }

        @Test
        void that_contradicts_itself_is_a_doubt() throws UnreadableDocument {
            Reading reading = read(IN_FORCE + "Aftalen trådte i kraft den 1. juni 2021.", "", "Drøftet.");
            assertThat(reading.agreements()).isEmpty();
            assertThat(codes(reading)).contains("AGREEMENT_CONTRADICTION");
        }

        @Test
        void keeps_the_finer_of_two_dates_that_agree() throws UnreadableDocument {
            assertThat(only(IN_FORCE + "Aftalen trådte i kraft i maj 2021.", "", "Drøftet.")
                            .terms()
                            .inForceFrom())
                    .isEqualTo(PartialDate.parse("2021-05-01"));
        }

        @Test
        void takes_nothing_from_a_sentence_about_another_contract() throws UnreadableDocument {
            ReadAgreement agreement = only(
                    IN_FORCE
                            + "Kontrakten med kommunens leverandør udløber den 1. juni 2022. Leje udgør 5.000 kr. om måneden.",
                    "",
                    "Drøftet.");
            assertThat(agreement.terms().expires()).isNull();
            assertThat(agreement.terms().price()).isNull();
        }
    }

    @Nested
    class An_extension {

        @Test
        void is_decided_where_the_point_that_asks_for_it_was_approved() throws UnreadableDocument {
            ReadExtension extension = extension(
                    only(IN_FORCE, "at aftalen med Grønvang forlænges med to år til den 30. april 2026.", "Godkendt."));
            assertThat(extension.decided()).isTrue();
            assertThat(extension.by()).isEqualTo(Period.ofYears(2));
            assertThat(extension.expires()).isEqualTo(PartialDate.parse("2026-04-30"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Udsat.", "Afslået.", "Drøftet.", "Godkendt med den ændring, at det bliver et halvt år."})
        void is_not_read_where_the_point_was_not_approved_as_it_stood(String decision) throws UnreadableDocument {
            Reading reading = read(IN_FORCE, "at aftalen med Grønvang forlænges med to år.", decision);
            assertThat(reading.agreements().getFirst().extension()).isNull();
            assertThat(codes(reading)).contains("AGREEMENT_ONLY_PROPOSED");
        }

        @Test
        void that_is_told_is_not_decided() throws UnreadableDocument {
            ReadExtension extension =
                    extension(only(IN_FORCE + "Aftalen er foreløbigt forlænget med et halvt år.", "", "Drøftet."));
            assertThat(extension.decided()).isFalse();
            assertThat(extension.provisional()).isTrue();
            assertThat(extension.by()).isEqualTo(Period.ofMonths(6));
        }

        @Test
        void that_is_only_possible_is_not_read() throws UnreadableDocument {
            assertThat(only(IN_FORCE + "Aftalen kan forlænges med to år.", "", "Drøftet.")
                            .extension())
                    .isNull();
        }
    }

    private static ReadAgreement only(String prose, String point, String decision) throws UnreadableDocument {
        List<ReadAgreement> agreements = read(prose, point, decision).agreements();
        assertThat(agreements).hasSize(1);
        return agreements.getFirst();
    }

    private static ReadExtension extension(ReadAgreement agreement) {
        @Nullable ReadExtension extension = agreement.extension();
        if (extension == null) {
            throw new AssertionError("An extension is expected.");
        }
        return extension;
    }

    private static List<String> codes(Reading reading) {
        return reading.doubts().stream().map(Doubt::code).toList();
    }

    private static Reading read(String prose, String point, String decision) throws UnreadableDocument {
        String recommendation = point.isEmpty() ? "" : "Direktøren indstiller,\n\n" + point + "\n\n";
        String document = """
                REFERAT Teknik- og Miljøudvalget d. 14-03-2022

                Mødedato Mandag d. 14. marts 2022 kl. 08:30

                Punkt 7: Aftale

                01.00.00-A00-1-22

                Sagsfremstilling

                %s

                %sBeslutning

                %s
                """.formatted(prose, recommendation, decision);
        return MinutesReader.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
