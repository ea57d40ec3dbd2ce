package dk.sagsgang.benchmarks.mix;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The events of an authority by their positions, as a ledger would give them: the registration, and then cases of ten
 * events each, of 40 to 300 bytes, that views can be made of.
 */
public final class CaseCourse {

    private static final int EVENTS_OF_A_CASE = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final byte[] SOURCE = EventJson.write(Source.live(DAY));
    private static final AgendaItem ITEM = new AgendaItem(new MeetingId("FOU-2026-02-16"), 7);

    private final AuthorityId authority;

    public CaseCourse(AuthorityId authority) {
        this.authority = authority;
    }

    public RecordedEvent at(long position) {
        if (position == 1) {
            return recorded(
                    1,
                    StreamId.ofAuthority(authority),
                    0,
                    new AuthorityRegistered(authority, new Text("Prøve Kommune"), AuthorityKind.MUNICIPALITY));
        }
        long serial = (position - 2) / EVENTS_OF_A_CASE;
        int version = (int) ((position - 2) % EVENTS_OF_A_CASE);
        CaseNumber number = new CaseNumber("27.15.00-K01-" + (serial + 1) + "-26");
        return recorded(position, StreamId.of(authority, CaseId.of(number)), version, event(number, version));
    }

    private static DomainEvent event(CaseNumber number, int version) {
        return switch (version) {
            case 0 -> new CaseOpened(number, false, new Text("Ordning for støtte i eget hjem"));
            case 1 -> new CaseworkerAssigned(Person.named("Mette Bak"), List.of(Person.named("Jens Rud")));
            case 2, 5 ->
                new BriefSubmitted(
                        ITEM,
                        new Text("Udvalget bad i foråret om tallene for et helt år, før der tages stilling til, om"
                                + " ordningen skal fortsætte i drift."),
                        new Text("Forvaltningen vurderer, at opgaverne kan løses inden for den nuværende bemanding."),
                        null,
                        null);
            case 3 -> new CaseRenamed(new Text("Ordning for støtte i eget hjem, status"));
            default ->
                new IndicatorReported(
                        "borgere i ordningen",
                        BigDecimal.valueOf(40 + version),
                        "borgere",
                        PartialDate.of(DAY.plusDays(version)),
                        false);
        };
    }

    private static RecordedEvent recorded(long position, StreamId stream, long version, DomainEvent event) {
        String key = UUID.randomUUID().toString();
        return new RecordedEvent(
                position,
                new EventId(key),
                EventTypes.of(event).name(),
                EventTypes.of(event).revision(),
                stream,
                version,
                Instant.ofEpochMilli(Instant.now().toEpochMilli()),
                "anna",
                "administrator",
                key,
                key,
                SOURCE,
                EventJson.write(event));
    }
}
