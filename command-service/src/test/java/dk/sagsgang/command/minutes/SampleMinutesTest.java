package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The project's own samples tell the same facts as the real minutes do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleMinutesTest {

    @Test
    void the_sample_of_2020_tells_of_both_agreements() throws UnreadableDocument {
        Reading reading = read(Samples.of2020());

        assertThat(reading.blocked()).isFalse();
        assertThat(reading.layout()).isEqualTo("herning-2020");
        assertThat(reading.date()).isNotNull();
        assertThat(reading.agreements()).hasSize(2);
        AgreementFacts.assertElderlearn(reading.agreements().getFirst());
        AgreementFacts.assertBoblbergOf2020(reading.agreements().getLast());
        assertThat(reading.citations())
                .extracting(ReadCitation::decidedOn)
                .containsExactly(PartialDate.of(LocalDate.of(2019, 10, 21)));
        assertThat(outcomes(reading))
                .containsExactly(Outcome.NOTED, Outcome.NOTED, Outcome.APPROVED, Outcome.NO_REMARKS);
    }

    @Test
    void the_sample_of_2021_tells_of_the_extension() throws UnreadableDocument {
        Reading reading = read(Samples.of2021());

        assertThat(reading.blocked()).isFalse();
        assertThat(reading.layout()).isEqualTo("herning-2021");
        assertThat(reading.dissolved()).isEqualTo(new Found<>(LocalDate.of(2021, 12, 31), new LineRange(3, 3)));
        assertThat(reading.agreements()).hasSize(1);
        AgreementFacts.assertBoblbergOf2021(reading.agreements().getFirst());
        assertThat(reading.items()).extracting(ReadItem::number).containsExactly(29, 30, 31, 32, 33);
        assertThat(reading.items().getFirst().routing()).containsExactly("FOU", "BFU", "SOS", "BSK");
        assertThat(reading.items().get(1).referredTo()).containsExactly("ØKE", "BYR");
        assertThat(outcomes(reading))
                .containsExactly(
                        Outcome.APPROVED, Outcome.APPROVED, Outcome.APPROVED, Outcome.NOTED, Outcome.NO_REMARKS);
    }

    @Test
    void every_value_names_the_lines_it_stands_on() throws UnreadableDocument {
        List<String> lines = Samples.of2021().lines().toList();
        for (ReadItem item : read(Samples.of2021()).items()) {
            Found<String> title = item.title();
            Found<String> decision = item.decision();
            assertThat(title).isNotNull();
            assertThat(decision).isNotNull();
            if (title != null && decision != null) {
                assertThat(lines.get(title.lines().from() - 1)).endsWith(title.value());
                assertThat(lines.get(decision.lines().from() - 1)).isEqualTo(decision.value());
                assertThat(item.lines().from())
                        .isLessThanOrEqualTo(title.lines().from());
                assertThat(item.lines().to())
                        .isGreaterThanOrEqualTo(decision.lines().to());
            }
        }
    }

    @Test
    void the_json_has_the_values_their_sources_and_the_doubts() throws UnreadableDocument {
        JsonNode json = ReadingJson.json(read(Samples.of2021()));

        assertThat(json.propertyNames())
                .contains(
                        "authority",
                        "committee",
                        "dissolved",
                        "date",
                        "time",
                        "place",
                        "items",
                        "agreements",
                        "sources",
                        "doubts");
        assertThat(json.at("/items/2/caseNumber").asString()).isEqualTo("29.09.00-P20-1-19");
        assertThat(json.at("/items/2/recommendationPoints").asInt()).isEqualTo(2);
        assertThat(json.at("/agreements/0/price/amount").decimalValue()).hasToString("160000");
        assertThat(json.at("/agreements/0/extension/expires").asString()).isEqualTo("2023-03");
        assertThat(json.at("/sources/document").asString()).hasSize(64);
        assertThat(json.at("/sources/items/2/decision").size()).isEqualTo(2);
        assertThat(json.at("/doubts").size()).isPositive();
    }

    private static List<Outcome> outcomes(Reading reading) {
        return reading.items().stream()
                .map(ReadItem::outcome)
                .filter(Objects::nonNull)
                .map(Found::value)
                .toList();
    }

    private static Reading read(String text) throws UnreadableDocument {
        return MinutesReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
