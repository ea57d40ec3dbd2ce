package dk.sagsgang.benchmarks.mix;

import dk.sagsgang.command.ledger.CommandKey;
import dk.sagsgang.command.ledger.Commit;
import dk.sagsgang.command.ledger.NewEvent;
import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
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
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Commits made without the rules, each on a case of its own: for filling a ledger, and for floors that write what a ledger
 * writes. Their events take turns among five kinds of real ones, of 40 to 400 bytes.
 */
public final class Commits {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final byte[] SOURCE = EventJson.write(Source.live(DAY));
    private static final AgendaItem ITEM = new AgendaItem(new MeetingId("FOU-2026-02-16"), 7);
    private static final List<Form> FORMS = List.of(
            Form.of(new CaseOpened(
                    new CaseNumber("27.15.00-G01-4711-26"), false, new Text("Ordning for støtte i eget hjem"))),
            Form.of(new CaseworkerAssigned(Person.named("Mette Bak"), List.of(Person.named("Jens Rud")))),
            Form.of(new BriefSubmitted(
                    ITEM,
                    new Text(
                            "Udvalget bad i foråret om tallene for et helt år, før der tages stilling til, om ordningen"
                                    + " skal fortsætte i drift."),
                    new Text("Forvaltningen vurderer, at opgaverne kan løses inden for den nuværende bemanding, når der"
                            + " afsættes to timer ugentligt i hvert distrikt."),
                    null,
                    null)),
            Form.of(new RecommendationProposed(
                    ITEM,
                    1,
                    new Text("Direktøren for området"),
                    List.of(new Text("at status tages til efterretning"), new Text("at aftalen forlænges")))),
            Form.of(new IndicatorReported(
                    "borgere i ordningen", BigDecimal.valueOf(47), "borgere", PartialDate.of(DAY), false)));

    private final AuthorityId authority;
    private final AtomicLong serials = new AtomicLong();

    public Commits(AuthorityId authority) {
        this.authority = authority;
    }

    public AuthorityId authority() {
        return authority;
    }

    /** The first of an authority. */
    public Commit registration() {
        AuthorityRegistered registered =
                new AuthorityRegistered(authority, new Text("Prøve Kommune"), AuthorityKind.MUNICIPALITY);
        StreamId stream = StreamId.ofAuthority(authority);
        return commit(stream, List.of(Form.of(registered).event(stream, 0)));
    }

    /** A new case of so many events. */
    public Commit next(int events) {
        long serial = serials.incrementAndGet();
        StreamId stream = StreamId.of(authority, CaseId.of(new CaseNumber("27.15.00-K01-" + serial + "-26")));
        List<NewEvent> all = new ArrayList<>(events);
        for (int version = 0; version < events; version++) {
            all.add(FORMS.get((int) ((serial + version) % FORMS.size())).event(stream, version));
        }
        return commit(stream, all);
    }

    private Commit commit(StreamId stream, List<NewEvent> events) {
        String key = UUID.randomUUID().toString();
        return new Commit(
                authority,
                new CommandKey("anna", key),
                Sha256.of(key.getBytes(StandardCharsets.UTF_8)),
                stream,
                "anna",
                "administrator",
                key,
                Instant.now(),
                events);
    }

    private record Form(EventType type, DomainEvent event) {

        static Form of(DomainEvent event) {
            return new Form(EventTypes.of(event), event);
        }

        NewEvent event(StreamId stream, long version) {
            return new NewEvent(
                    new EventId(UUID.randomUUID().toString()),
                    stream,
                    version,
                    type.name(),
                    type.revision(),
                    SOURCE,
                    EventJson.write(event));
        }
    }
}
