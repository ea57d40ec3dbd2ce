package dk.sagsgang.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.sagsgang.command.cases.AttachDocument;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.meetings.HoldMeeting;
import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.minutes.UnreadableDocument;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What minutes tell of members and documents reaches the commands that have a place for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToldTest {

    private static final String MINUTES = """
            Kulturudvalget

            Referat
            tirsdag den 12. marts 2013, kl. 16:30
            Lokale 4

            Tilstede
            Bente Holmgaard (A) - formand
            Mads Lyngby (C)

            Afbud/Fraværende
            Karen Toft (C)

            1.   Tilskud til orkestret

                 Sagsnr.: 2013-145

                 Bilag
                 2013-3005 - Ansøgning

                 Beslutningen træffes af
                 Kulturudvalget

                 Indstilling
                 Center for Kultur indstiller, at

                 A)   Ansøgningen godkendes.

                 Kulturudvalgets beslutning den 12.03.2013 Punkt 1
                 Indstillingen blev godkendt med følgende stemmeafgivelse:
                 For stemte: A og C (5)
                 Imod stemte: V (2)
                 Mads Lyngby tog forbehold.

                 Følgende deltog ikke i behandlingen af punktet:
                 Bente Holmgaard
            """;

    @Test
    void those_present_and_absent_are_of_the_meeting_that_was_held() {
        assertThat(planned(HoldMeeting.class))
                .extracting(HoldMeeting::present, HoldMeeting::absent)
                .containsExactly(tuple(
                        List.of(Person.named("Bente Holmgaard"), Person.named("Mads Lyngby")),
                        List.of(Person.named("Karen Toft"))));
    }

    @Test
    void votes_reservations_and_those_away_are_of_the_decision() {
        assertThat(planned(RecordDecision.class))
                .extracting(RecordDecision::votes, RecordDecision::reservations, RecordDecision::absent)
                .containsExactly(tuple(
                        new Votes(5, 2, 0),
                        List.of(new Text("Mads Lyngby: tog forbehold.")),
                        List.of(Person.named("Bente Holmgaard"))));
    }

    @Test
    void a_document_keeps_the_id_of_the_system_that_published_it() {
        assertThat(planned(AttachDocument.class))
                .extracting(it -> it.title().value(), AttachDocument::externalId)
                .containsExactly(tuple("Ansøgning", "2013-3005"));
    }

    private static <T> List<T> planned(Class<T> command) {
        try {
            Plan plan = Planner.plan(
                    new AuthorityId("herning"),
                    MinutesReader.read(MINUTES.getBytes(StandardCharsets.UTF_8)),
                    true,
                    new FakeRecord());
            return plan.steps().stream()
                    .map(Step::command)
                    .flatMap(it -> command.isInstance(it) ? Stream.of(command.cast(it)) : Stream.empty())
                    .toList();
        } catch (UnreadableDocument e) {
            throw new AssertionError(MINUTES, e);
        }
    }
}
