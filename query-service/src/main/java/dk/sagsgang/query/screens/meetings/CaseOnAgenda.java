package dk.sagsgang.query.screens.meetings;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Substitution;
import dk.sagsgang.events.values.Votes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a case tells of its items on agendas. */
record CaseOnAgenda(String caseId, String number, List<Item> agendaItems, List<Document> documents) {

    Optional<Item> at(String meeting, int position) {
        return agendaItems.stream()
                .filter(it -> it.meeting().equals(meeting) && it.position() == position)
                .findFirst();
    }

    List<String> documentsAt(String meeting, int position) {
        return documents.stream()
                .filter(it -> it.item() != null
                        && it.item().meeting().value().equals(meeting)
                        && it.item().position() == position)
                .map(Document::title)
                .toList();
    }

    record Item(
            String meeting,
            int position,
            @Nullable Integer number,
            String title,
            Openness openness,
            String purpose,
            List<String> routedTo,
            @Nullable Brief brief,
            List<Recommendation> recommendations,
            @Nullable Decision decision) {}

    record Brief(
            @Nullable String resume,
            @Nullable String statement,
            @Nullable String economy,
            @Nullable String coordination) {

        /** The parts that there are, each under its name in the message files. */
        public List<Part> parts() {
            return Stream.of(
                            new Part("resume", resume),
                            new Part("statement", statement),
                            new Part("economy", economy),
                            new Part("coordination", coordination))
                    .filter(it -> it.text() != null)
                    .toList();
        }
    }

    record Part(String name, @Nullable String text) {}

    record Recommendation(int recommendation, String recommendedBy, String status, List<Point> points) {}

    record Point(int point, String text, @Nullable String outcome) {
        public String tone() {
            return outcome == null ? "" : Tone.ofOutcome(outcome);
        }
    }

    record Decision(
            String outcome,
            String text,
            @Nullable Votes votes,
            List<String> remarks,
            List<String> reservations,
            List<Dissent> dissents,
            List<Person> absent,
            List<Person> disqualified,
            List<Substitution> substitutions,
            List<String> referredTo,
            @Nullable Corrected corrected,
            @Nullable Halted halted) {

        public String tone() {
            return Tone.ofOutcome(outcome);
        }
    }

    record Corrected(String reason) {}

    record Halted(Person by, @Nullable String reason) {}

    record Document(String title, @Nullable AgendaItem item) {}
}
