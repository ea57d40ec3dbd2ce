package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PointOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerdictTest {

    private final Doubts doubts = new Doubts();

    @Nested
    class Outcomes {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Godkendt.|APPROVED",
                    "Godkendt som indstillet.|APPROVED",
                    "Indstillingen blev godkendt.|APPROVED",
                    "Indstillingerne blev godkendte.|APPROVED",
                    "Tiltrådt.|APPROVED",
                    "Indstillingen følges.|APPROVED",
                    "Udvalget godkendte indstillingen.|APPROVED",
                    "Godkendt uden bemærkninger.|APPROVED",
                    "Mødet flyttes til kl. 15. De øvrige datoer blev godkendt.|APPROVED",
                    "Godkendt med den ændring, at fristen bliver 1. maj.|APPROVED_WITH_CHANGES",
                    "Godkendt med følgende tilføjelse: Planen evalueres.|APPROVED_WITH_CHANGES",
                    "Til efterretning.|NOTED",
                    "Taget til efterretning.|NOTED",
                    "Orienteringen blev taget til efterretning.|NOTED",
                    "Udvalget blev orienteret om byggeriet.|NOTED",
                    "Drøftet.|DISCUSSED",
                    "Udvalget drøftede planen.|DISCUSSED",
                    "Udsat.|POSTPONED",
                    "Sagen udsættes til næste møde.|POSTPONED",
                    "Udvalget besluttede at udsætte sagen.|POSTPONED",
                    "Oversendes til Byrådet.|REFERRED",
                    "Fremsendes til Byrådets godkendelse.|REFERRED",
                    "Anbefales til Byrådet.|REFERRED",
                    "Anbefales godkendt.|REFERRED",
                    "Indstilles til Byrådet.|REFERRED",
                    "Afslået.|REJECTED",
                    "Forslaget blev forkastet.|REJECTED",
                    "Kunne ikke godkendes.|REJECTED",
                    "Ikke godkendt.|REJECTED",
                    "Indstillingen blev ikke godkendt.|REJECTED",
                    "Ingen bemærkninger.|NO_REMARKS",
                    "Ingen meddelelser.|NO_REMARKS",
                    "Der var ingen meddelelser.|NO_REMARKS",
                    "Intet.|NO_REMARKS"
                })
        void are_told_by_the_words_of_the_decision(String text, Outcome outcome) {
            assertThat(outcome(verdict(text))).isEqualTo(outcome);
            assertThat(doubts.all()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Godkendt, dog således at fristen flyttes.",
                    "Godkendt med bemærkning om støj.",
                    "Godkendt under forudsætning af finansiering.",
                    "Drøftet og taget til efterretning.",
                    "Godkendt og oversendes til Byrådet.",
                    "Drøftet. Sagen genoptages på næste møde.",
                    "Genoptages.",
                    "Udvalget ønsker, at planen godkendes af Byrådet.",
                    "Planen, som tidligere er godkendt, blev drøftet."
                })
        void that_words_leave_open_come_with_a_doubt(String text) {
            verdict(text);
            assertThat(doubts.all()).extracting(Doubt::code).contains("OUTCOME_UNCERTAIN");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Et medlem blev valgt.",
                    "Udvalget mødtes med de udsatte borgere.",
                    "Arbejdet i de udsatte boligområder fortsætter.",
                    "Forslag A blev godkendt. Forslag B blev forkastet.",
                    "Der arbejdes videre."
                })
        void that_no_word_tells_are_not_guessed(String text) {
            assertThat(verdict(text).outcome()).isNull();
            assertThat(doubts.all()).isNotEmpty();
        }

        @Test
        void of_a_vote_are_told_but_the_vote_is_a_doubt() {
            assertThat(outcome(verdict("Godkendt som indstillet.", "To medlemmer stemte imod.")))
                    .isEqualTo(Outcome.APPROVED);
            assertThat(doubts.all()).extracting(Doubt::code).containsExactly("DECISION_SAYS_MORE");
        }

        @Test
        void of_a_party_that_cannot_approve_are_not_a_rejection() {
            assertThat(outcome(verdict("Indstillingen blev godkendt.", "Et parti kunne ikke godkende indstillingen.")))
                    .isEqualTo(Outcome.APPROVED);
            assertThat(doubts.all()).extracting(Doubt::code).contains("DECISION_SAYS_MORE");
        }

        @Test
        void of_a_recommended_refusal_come_with_a_doubt() {
            Recommendation refusal = recommendation("at ansøgningen afslås.");
            Verdict verdict = Verdict.read(lines("Godkendt som indstillet."), refusal, doubts);
            assertThat(outcome(verdict)).isEqualTo(Outcome.APPROVED);
            assertThat(verdict.points()).isEmpty();
            assertThat(doubts.all()).extracting(Doubt::code).contains("REJECTION_RECOMMENDED");
        }
    }

    @Nested
    class Points {

        @Test
        void are_each_answered_when_the_recommendation_is_followed() {
            Recommendation two = recommendation(
                    "at udvalget drøfter status.", "at aftalen forlænges.", "at orienteringen tages til efterretning.");
            assertThat(Verdict.read(lines("Godkendt som indstillet."), two, doubts)
                            .points())
                    .extracting(PointOutcome::outcome)
                    .containsExactly(Outcome.DISCUSSED, Outcome.APPROVED, Outcome.NOTED);
        }

        @Test
        void are_answered_by_the_paragraph_that_speaks_of_them() {
            Recommendation two = recommendation("at mødeplanen godkendes.", "at budgettet drøftes med formanden.");
            assertThat(Verdict.read(
                                    lines(
                                            "Mødeplanen blev godkendt.",
                                            "Drøftelsen af budgettet med formanden er udsat."),
                                    two,
                                    doubts)
                            .points())
                    .extracting(PointOutcome::outcome)
                    .containsExactly(Outcome.APPROVED, Outcome.POSTPONED);
        }

        @Test
        void are_not_answered_by_paragraphs_in_another_order() {
            Recommendation two = recommendation("at mødeplanen godkendes.", "at budgettet drøftes med formanden.");
            assertThat(Verdict.read(lines("Budgettet blev godkendt.", "Mødeplanen blev godkendt."), two, doubts)
                            .points())
                    .isEmpty();
            assertThat(doubts.all()).extracting(Doubt::code).contains("POINTS_UNANSWERED");
        }

        @Test
        void are_answered_by_their_numbers() {
            Recommendation two = recommendation("at planen godkendes.", "at status tages til efterretning.");
            assertThat(Verdict.read(lines("Ad 1) Godkendt.", "Ad 2) Taget til efterretning."), two, doubts)
                            .points())
                    .extracting(PointOutcome::outcome)
                    .containsExactly(Outcome.APPROVED, Outcome.NOTED);
        }

        @Test
        void stay_unanswered_when_something_else_was_decided_of_several() {
            Recommendation two = recommendation("at planen godkendes.", "at pengene gives.");
            assertThat(Verdict.read(lines("Godkendt med den ændring, at pengene deles."), two, doubts)
                            .points())
                    .isEmpty();
            assertThat(doubts.all()).extracting(Doubt::code).contains("POINTS_UNANSWERED");
        }
    }

    private Verdict verdict(String... paragraphs) {
        return Verdict.read(lines(paragraphs), recommendation("at sagen behandles."), doubts);
    }

    private static @Nullable Outcome outcome(Verdict verdict) {
        Found<Outcome> outcome = verdict.outcome();
        return outcome == null ? null : outcome.value();
    }

    private static Recommendation recommendation(String... points) {
        List<Found<String>> found = new ArrayList<>();
        Arrays.stream(points).forEach(point -> found.add(new Found<>(point, new LineRange(1, 1))));
        return new Recommendation(null, "", found);
    }

    private static List<Line> lines(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Line(i + 1, texts[i], texts[i]))
                .toList();
    }
}
