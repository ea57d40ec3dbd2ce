package dk.sagsgang.events;

import static dk.sagsgang.events.FullExamples.DAY;
import static dk.sagsgang.events.FullExamples.DOCUMENT;
import static dk.sagsgang.events.FullExamples.MEETING;
import static dk.sagsgang.events.FullExamples.text;

import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.imports.ReadDoubt;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.values.LineRange;
import java.util.List;

/** What the golden files of former revisions say, told by the events of today. */
public final class FormerExamples {

    /** A golden file in a form that is written no more, and the event as which it is read. */
    public record Former(String file, int revision, DomainEvent event) {

        public EventType type() {
            return EventTypes.of(event);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private FormerExamples() {}

    public static List<Former> all() {
        return List.of(
                full(1, new AgendaPublished(DAY.minusDays(4), DOCUMENT)),
                minimal(1, new AgendaPublished(null, null)),
                full(1, new MinutesPublished(DAY.plusDays(2), DOCUMENT)),
                minimal(1, new MinutesPublished(null, null)),
                full(
                        1,
                        new FindingDismissed(
                                "udløb-uden-beslutning", List.of("7d0f3c1e"), text("Aftalen er afløst af en ny."))),
                full(
                        1,
                        new MinutesRead(
                                DOCUMENT,
                                1,
                                "herning-2019",
                                null,
                                null,
                                MEETING,
                                11,
                                List.of(told("UNSPECIFIED", "Punkt 3 har intet sagsnummer.")),
                                List.of())),
                minimal(1, new MinutesRead(DOCUMENT, 1, "herning-2021", null, null, MEETING, 0, List.of(), List.of())),
                full(
                        2,
                        new MinutesRead(
                                DOCUMENT,
                                2,
                                "herning-2019",
                                null,
                                null,
                                MEETING,
                                11,
                                List.of(told("UNSPECIFIED", "Punkt 3 har intet sagsnummer.")),
                                List.of())),
                minimal(2, new MinutesRead(DOCUMENT, 2, "herning-2021", null, null, MEETING, 0, List.of(), List.of())),
                full(
                        3,
                        new MinutesRead(
                                DOCUMENT,
                                2,
                                "herning-2019",
                                null,
                                null,
                                MEETING,
                                11,
                                List.of(told("UNSPECIFIED", "Punkt 3 har intet sagsnummer.")),
                                List.of(new ReadFact(
                                        4,
                                        List.of(new LineRange(5, 5, 3)),
                                        "herning/case/24%2F1871",
                                        "ExtendAgreement",
                                        text("Aftalen forlænges"),
                                        text("{\"agreement\":\"A1\"}"),
                                        true,
                                        List.of(told("EXPIRY_UNCLEAR", "Udløbet kan læses på to måder.")),
                                        List.of())))),
                minimal(
                        3,
                        new MinutesRead(
                                DOCUMENT,
                                2,
                                "herning-2021",
                                null,
                                null,
                                MEETING,
                                0,
                                List.of(),
                                List.of(new ReadFact(
                                        null,
                                        List.of(),
                                        "herning/meeting/FOU-2021-11-22",
                                        "HoldMeeting",
                                        text("Mødet er afholdt"),
                                        text("{}"),
                                        false,
                                        List.of(),
                                        List.of())))));
    }

    /** A doubt of which only code and words were kept. */
    private static ReadDoubt told(String code, String message) {
        return new ReadDoubt(code, null, null, text(message), List.of());
    }

    private static Former full(int revision, DomainEvent event) {
        return new Former(EventTypes.of(event).name() + "." + revision + ".json", revision, event);
    }

    private static Former minimal(int revision, DomainEvent event) {
        return new Former(EventTypes.of(event).name() + "." + revision + ".minimal.json", revision, event);
    }
}
