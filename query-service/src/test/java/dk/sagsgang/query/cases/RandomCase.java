package dk.sagsgang.query.cases;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRemovedFromAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseReopened;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.FollowUpCompleted;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.cases.RestrictionLifted;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A case that anything may happen to, in any order: documents of years before are imported after later ones, decisions are
 * corrected, facts and annulments annulled, and dates known to the month or the year. No rule keeps it sensible.
 */
final class RandomCase {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 5 * 365;
    private static final List<String> AGREEMENTS = List.of("alfa", "beta");

    private final Random random;
    private final Ledger ledger;
    private final StreamId stream;
    private final List<RecordedEvent> history = new ArrayList<>();

    private RandomCase(Random random, Ledger ledger, StreamId stream) {
        this.random = random;
        this.ledger = ledger;
        this.stream = stream;
    }

    /** So many events of the case, with other events of the ledger between them. */
    static List<RecordedEvent> of(Random random, Ledger ledger, StreamId stream, int events) {
        RandomCase made = new RandomCase(random, ledger, stream);
        made.record(CaseFixtures.opened("Sagen " + random.nextInt(100)));
        while (made.history.size() < events) {
            for (int i = random.nextInt(3); i > 0; i--) {
                ledger.record(StreamId.of(ledger.authority(), CaseFixtures.FOU), FIRST, made.another());
            }
            made.record(made.next());
        }
        return made.history;
    }

    static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private DomainEvent another() {
        return new dk.sagsgang.events.committees.MeetingCalledOff(new MeetingId("FOU-2020-01-01"));
    }

    private void record(DomainEvent event) {
        history.add(ledger.record(stream, day(random), event));
    }

    private DomainEvent next() {
        int number = random.nextInt(1_000_000);
        return switch (random.nextInt(24)) {
            case 0 -> new CaseRenamed(new Text("Titel " + number));
            case 1 -> new CaseworkerAssigned(Person.named("Sagsbehandler " + number), List.of());
            case 2, 3 -> placed(item(), number);
            case 4 -> new CaseRemovedFromAgenda(item(), new Text("Udgår"));
            case 5 -> new BriefSubmitted(item(), new Text("Resumé " + number), null, null, null);
            case 6, 7 ->
                new DecisionRecorded(
                        item(), CaseFixtures.FOU, day(random), decision(Outcome.APPROVED, "Besluttet " + number));
            case 8 ->
                new DecisionCorrected(item(), decision(Outcome.NOTED, "Rettet " + number), new Text("Skrivefejl"));
            case 9 -> new AgreementEntered(agreement(), terms(number));
            case 10, 11 -> new AgreementAmended(agreement(), terms(number));
            case 12 ->
                new AgreementExtended(agreement(), day(random), Period.ofYears(1), partial(), false, false, null, null);
            case 13 -> new AgreementTerminated(agreement(), day(random), day(random), null);
            case 14 -> new AgreementMovedToOperation(agreement(), partial(), null);
            case 15 -> new FrameSet(2020 + random.nextInt(2), Money.kroner(number), null);
            case 16 ->
                new IndicatorReported("brugere", BigDecimal.valueOf(number), null, partial(), random.nextBoolean());
            case 17 -> new FollowUpScheduled(1 + random.nextInt(3), new Text("Opfølgning " + number), partial(), null);
            case 18 -> new FollowUpCompleted(1 + random.nextInt(3), day(random), null);
            case 19 -> new CaseTransferred(null, new CommitteeCode("BSK"), day(random), null);
            case 20 ->
                random.nextBoolean()
                        ? new CaseClosed(day(random), null)
                        : new CaseReopened(day(random), new Text("Ny henvendelse"));
            case 21 ->
                random.nextBoolean()
                        ? new AccessRestricted(new RestrictionScope.WholeCase(), new Text("Grund " + number), null)
                        : new RestrictionLifted(new RestrictionScope.WholeCase(), new Text("Ikke mere"));
            case 22 -> new EarlierDecisionCited(partial(), null, null, new Text("Citat " + number), null);
            default -> annulment();
        };
    }

    private FactAnnulled annulment() {
        RecordedEvent fact = history.get(random.nextInt(history.size()));
        return new FactAnnulled(fact.id(), fact.version(), new Text("Læst forkert"));
    }

    private CasePlacedOnAgenda placed(AgendaItem item, int number) {
        return new CasePlacedOnAgenda(
                item,
                CaseFixtures.FOU,
                day(random),
                null,
                new Text("Punkt " + number),
                Openness.OPEN,
                Purpose.DECISION,
                List.of());
    }

    private AgendaItem item() {
        return random.nextBoolean() ? CaseFixtures.IN_OCTOBER : CaseFixtures.IN_NOVEMBER;
    }

    private AgreementId agreement() {
        return new AgreementId(AGREEMENTS.get(random.nextInt(AGREEMENTS.size())));
    }

    private AgreementTerms terms(int number) {
        return new AgreementTerms(
                maybe(new Text("Partner " + number)),
                null,
                maybe(partial()),
                maybe(Period.ofMonths(1 + random.nextInt(36))),
                maybe(partial()),
                null,
                maybe(Period.ofMonths(random.nextInt(12))),
                List.of());
    }

    /** A day, or the month or year that it lies in. */
    private PartialDate partial() {
        LocalDate day = day(random);
        return PartialDate.parse(
                switch (random.nextInt(3)) {
                    case 0 -> day.toString().substring(0, 7);
                    case 1 -> day.toString().substring(0, 4);
                    default -> day.toString();
                });
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private static Decision decision(Outcome outcome, String text) {
        return Decision.of(outcome, new Text(text));
    }
}
