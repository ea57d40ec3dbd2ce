package dk.sagsgang.benchmarks.travel;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An authority as it might stand after years, told event by event: many short cases, every tenth with an agreement, and a
 * few very long ones. What is recorded is handed on and not kept.
 */
final class Archive {

    static final AuthorityId AUTHORITY = new AuthorityId("archive");
    static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    static final int DAYS = 2_000;

    private static final Instant RECORDED = Instant.parse("2026-01-02T08:00:00Z");
    private static final int ITEMS = 20;
    private static final int FIGURES = 200;
    private static final int DOCUMENT_EVERY = 50;

    private final Consumer<RecordedEvent> ledger;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private long position;

    Archive(Consumer<RecordedEvent> ledger) {
        this.ledger = ledger;
        record(
                StreamId.ofAuthority(AUTHORITY),
                FIRST,
                new AuthorityRegistered(AUTHORITY, new Text("Arkivet"), AuthorityKind.MUNICIPALITY));
    }

    long position() {
        return position;
    }

    /** Six events, two of them about an agreement in every tenth case. */
    void shortCase(int serial) {
        CaseNumber number = new CaseNumber("27.15.00-K01-" + serial + "-19");
        StreamId stream = stream(number);
        LocalDate day = FIRST.plusDays(serial % DAYS);
        record(stream, day, new CaseOpened(number, false, new Text("Støtte i eget hjem, sag " + serial)));
        record(stream, day, new CaseworkerAssigned(Person.named("Mette Bak"), List.of()));
        record(stream, day.plusDays(30), figure(serial, day));
        record(stream, day.plusDays(60), new CaseRenamed(new Text("Støtte i eget hjem, evaluering " + serial)));
        if (serial % 10 == 0) {
            AgreementId agreement = new AgreementId("aftale");
            record(stream, day, new AgreementEntered(agreement, terms(day, null)));
            Price price = new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED);
            record(stream, day.plusDays(400), new AgreementAmended(agreement, terms(null, price)));
        } else {
            record(stream, day.plusDays(90), figure(serial + 1, day));
            record(stream, day.plusDays(120), brief(serial));
        }
    }

    /** A case that is reported on again and again; much of what is told replaces what was told before. */
    void longCase(String name, int events) {
        CaseNumber number = new CaseNumber(name);
        StreamId stream = stream(number);
        record(stream, FIRST, new CaseOpened(number, false, new Text("En sag med en lang historie")));
        for (int i = 1; i < events; i++) {
            LocalDate day = FIRST.plusDays((long) DAYS * i / events);
            record(
                    stream,
                    day,
                    i % DOCUMENT_EVERY == 0
                            ? new DocumentAttached(null, new Text("Rapport " + i), null, null)
                            : switch (i % 4) {
                                case 0 -> brief(i);
                                case 1 -> new CaseworkerAssigned(Person.named("Sagsbehandler " + i), List.of());
                                case 2 -> new CaseRenamed(new Text("En sag med en lang historie, del " + i));
                                default -> figure(i, FIRST.plusDays(i % FIGURES));
                            });
        }
    }

    static CaseId caseId(String name) {
        return CaseId.of(new CaseNumber(name));
    }

    private static StreamId stream(CaseNumber number) {
        return StreamId.of(AUTHORITY, CaseId.of(number));
    }

    private static IndicatorReported figure(int value, LocalDate day) {
        return new IndicatorReported(
                "borgere i ordningen", BigDecimal.valueOf(value), "borgere", PartialDate.of(day), false);
    }

    private static BriefSubmitted brief(int serial) {
        return new BriefSubmitted(
                new AgendaItem(new MeetingId("FOU-2026-02-16"), 1 + serial % ITEMS),
                new Text("Udvalget bad i foråret om tallene for et helt år, før der tages stilling, nummer " + serial),
                null,
                null,
                null);
    }

    private static AgreementTerms terms(@Nullable LocalDate from, @Nullable Price price) {
        return new AgreementTerms(
                new Text("Leverandøren ApS"),
                null,
                from == null ? null : PartialDate.of(from),
                from == null ? null : Period.ofYears(2),
                null,
                price,
                null,
                List.of());
    }

    private void record(StreamId stream, LocalDate statedOn, DomainEvent event) {
        long version = versions.merge(stream, 0L, (before, first) -> before + 1);
        position++;
        ledger.accept(new RecordedEvent(
                position,
                new EventId("event-" + position),
                EventTypes.of(event).name(),
                EventTypes.of(event).revision(),
                stream,
                version,
                RECORDED.plusMillis(position),
                "anna",
                "administrator",
                "command-" + position,
                "correlation-" + position,
                EventJson.write(Source.live(statedOn)),
                EventJson.write(event)));
    }
}
