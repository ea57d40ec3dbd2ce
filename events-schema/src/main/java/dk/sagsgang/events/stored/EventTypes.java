package dk.sagsgang.events.stored;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.authorities.AuthorityEvent;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.imports.ImportEvent;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.meetings.MinutesPublished;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of stored names and revisions. What is stored is named here and never by a class's place, so classes may
 * move. The first form of every event is revision 1 and its name is the event's name in the language of the project. A
 * form that changed is in {@link #REVISED} with the steps from each revision to the next.
 */
public final class EventTypes {

    private static final Map<Class<? extends DomainEvent>, List<Upcaster>> REVISED = Map.of(
            AgendaPublished.class, List.of(Upcasters.renamed("document", "digest")),
            MinutesPublished.class, List.of(Upcasters.renamed("document", "digest")),
            FindingDismissed.class, List.of(Upcasters.split("finding", FindingNames::parts)),
            MinutesRead.class,
                    List.of(
                            Upcasters.added("reader", MinutesRead.FIRST_READER),
                            Upcasters.addedEmpty("facts"),
                            DoubtTexts::apart));

    private static final List<EventType> TABLE = Stream.of(
                    CaseEvent.class, MeetingEvent.class, CommitteeEvent.class, AuthorityEvent.class, ImportEvent.class)
            .flatMap(parent -> Arrays.stream(parent.getPermittedSubclasses()))
            .map(event -> row(event.asSubclass(DomainEvent.class)))
            .toList();

    private static final Map<String, EventType> BY_NAME =
            TABLE.stream().collect(Collectors.toMap(EventType::name, Function.identity()));

    private static final Map<Class<?>, EventType> BY_PAYLOAD =
            TABLE.stream().collect(Collectors.toMap(EventType::payload, Function.identity()));

    private EventTypes() {}

    public static List<EventType> all() {
        return TABLE;
    }

    public static EventType of(DomainEvent event) {
        return known(BY_PAYLOAD.get(event.getClass()), event.getClass().getName());
    }

    /** The current type of this name. */
    public static EventType named(String name) {
        return known(BY_NAME.get(name), name);
    }

    private static EventType row(Class<? extends DomainEvent> event) {
        return new EventType(event.getSimpleName(), event, REVISED.getOrDefault(event, List.of()));
    }

    private static EventType known(@Nullable EventType type, String asked) {
        if (type == null) {
            throw new UnknownEvent("No event is stored under the name " + asked + ".");
        }
        return type;
    }
}
