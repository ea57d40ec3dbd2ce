package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Minutes as they are written here. That what is written comes back is tested where both sides are at hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnLayoutTest {
    private static final String MINUTES = """
            Gå til indholdet

            Referat af ekstraordinært møde i Social-, Børne- og Forebyggelsesudvalget (nedlagt den 31. december 2021), \
            Herning Kommune, den 22. november 2021

            Om mødet

            Mødedato: mandag den 22. november 2021

            Mødetidspunkt: kl. 15:00

            Mødested: Rådhuset

            Til stede: Åse Ærø og Bo Dam

            Punkt 31 – Status – og opfølgning

            29.09.00-P20-1-19

            Sagsbehandler: Dorte Friis

            Indstilling

            Direktøren indstiller,

            at status drøftes.

            at aftalen forlænges,
            når den udløber.

            Beslutning

            Godkendt som indstillet.

            Beslutning – tilføjelser

            For stemte 5, imod stemte 2, og hverken for eller imod stemte 0.

            Bilag

            Boblberg i tal

            Punkt 32 (lukket) – En personsag

            29.09.00-G01-2-21

            Lukket punkt.

            Underskrifter

            Referatet er underskrevet den 1. december 2021.
            """;

    private static @Nullable Reading read;

    @BeforeAll
    static void read() throws UnreadableDocument {
        read = MinutesReader.read(MINUTES.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_head_is_read() {
        assertThat(reading().layout()).isEqualTo("sagsgang");
        assertThat(reading().kind()).isEqualTo(DocumentKind.MINUTES);
        assertThat(value(reading().committee())).isEqualTo("Social-, Børne- og Forebyggelsesudvalget");
        assertThat(value(reading().dissolved())).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(value(reading().date())).isEqualTo(LocalDate.of(2021, 11, 22));
        assertThat(value(reading().time())).isEqualTo(LocalTime.of(15, 0));
        assertThat(value(reading().place())).isEqualTo("Rådhuset");
        assertThat(reading().extraordinary()).isTrue();
    }

    @Test
    void an_item_is_read() {
        ReadItem item = reading().items().getFirst();
        assertThat(item.number()).isEqualTo(31);
        assertThat(value(item.title())).isEqualTo("Status – og opfølgning");
        assertThat(value(item.caseNumber()).value()).isEqualTo("29.09.00-P20-1-19");
        assertThat(value(item.caseworker())).isEqualTo("Dorte Friis");
        assertThat(item.recommendation().stream().map(Found::value))
                .containsExactly("at status drøftes.", "at aftalen forlænges, når den udløber.");
        assertThat(value(item.outcome())).isEqualTo(Outcome.APPROVED);
        assertThat(item.attachments().stream().map(it -> it.title().value())).containsExactly("Boblberg i tal");
    }

    @Test
    void what_was_recorded_beside_a_decision_is_a_doubt_and_none_of_its_words() {
        assertThat(value(reading().items().getFirst().decision())).isEqualTo("Godkendt som indstillet.");
        assertThat(reading().doubts()).anyMatch(it -> it.code().equals("EARLIER_DECISION_UNREAD"));
    }

    @Test
    void who_was_there_is_not_read_in_silence() {
        assertThat(reading().doubts())
                .anyMatch(it -> it.message().contains("Til stede") || it.about().contains("present"));
    }

    @Test
    void a_closed_item_has_no_words() {
        ReadItem closed = reading().items().getLast();
        assertThat(closed.openness()).isEqualTo(Openness.CLOSED);
        assertThat(value(closed.title())).isEqualTo("En personsag");
        assertThat(closed.decision()).isNull();
        assertThat(closed.attachments()).isEmpty();
    }

    private static Reading reading() {
        return Objects.requireNonNull(read);
    }

    private static <T> T value(@Nullable Found<T> found) {
        return Objects.requireNonNull(found).value();
    }
}
