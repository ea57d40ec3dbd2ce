package dk.sagsgang.query.findings;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.*;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case told command by command, and what is found in it. */
final class Told {
    static final AuthorityId TOWN = new AuthorityId("town");
    static final CommitteeCode FOU = new CommitteeCode("FOU");
    static final CommitteeCode BSK = new CommitteeCode("BSK");
    static final LocalDate OCTOBER = LocalDate.of(2020, 10, 19);
    static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 22);
    static final MeetingId MEETING = MeetingId.of(FOU, OCTOBER);
    static final AgendaItem ITEM = new AgendaItem(MEETING, 1);
    static final AgreementId AGREEMENT = new AgreementId("trial");
    static final Patience PATIENCE = new Patience(Period.ofDays(14), Period.ofYears(2));

    private static final Sha256 DOCUMENT = new Sha256("ab".repeat(32));
    private static final StreamId CASE = StreamId.of(TOWN, new CaseId("1"));

    private final List<OnRecord> events = new ArrayList<>();
    private int commands;

    /** An opened case that nothing is expected of, on the agenda in October. */
    static Told theCase() {
        return new Told().on(OCTOBER, opened(), placed("Et punkt"));
    }

    /** One more command, whose facts were all stated on a day; it is recorded on the day given last, or this one. */
    Told on(LocalDate statedOn, DomainEvent... told) {
        return recorded(statedOn, statedOn, told);
    }

    Told recorded(LocalDate day, LocalDate statedOn, DomainEvent... told) {
        return recorded(day, Source.live(statedOn), told);
    }

    /** One more command whose facts were all read from one document. */
    Told read(LocalDate statedOn, DomainEvent... told) {
        return recorded(statedOn, new Source(statedOn, DOCUMENT, 1, List.of()), told);
    }

    private Told recorded(LocalDate day, Source source, DomainEvent... told) {
        commands++;
        for (DomainEvent event : told) {
            long position = events.size() + 1L;
            events.add(new OnRecord(
                    stream(event),
                    position,
                    position,
                    new EventId("event-" + position),
                    EventTypes.of(event).name(),
                    "command-" + commands,
                    "somebody",
                    Instant.from(day.atStartOfDay(ZoneOffset.UTC)),
                    source,
                    event));
        }
        return this;
    }

    List<Finding> findings() {
        return Survey.of(events, PATIENCE).findings();
    }

    Optional<Finding> of(Rule rule) {
        List<Finding> found =
                findings().stream().filter(it -> it.rule() == rule).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** Whether a finding of the rule is open on a day. */
    boolean isOpen(Rule rule, LocalDate day) {
        return findings().stream()
                .anyMatch(it -> it.rule() == rule
                        && it.on(day).filter(Finding.State.OPEN::equals).isPresent());
    }

    private static StreamId stream(DomainEvent event) {
        return switch (event) {
            case MeetingEvent it -> StreamId.of(TOWN, MEETING);
            case CommitteeEvent it -> StreamId.of(TOWN, FOU);
            default -> CASE;
        };
    }

    static CaseOpened opened() {
        return new CaseOpened(new CaseNumber("1"), false, new Text("En sag"));
    }

    static CasePlacedOnAgenda placed(String title) {
        return placed(ITEM, FOU, OCTOBER, title);
    }

    static CasePlacedOnAgenda placed(AgendaItem item, CommitteeCode committee, LocalDate day, String title) {
        return placed(item, committee, day, title, Openness.OPEN, Purpose.DECISION);
    }

    static CasePlacedOnAgenda placed(String title, Openness openness, Purpose purpose) {
        return placed(ITEM, FOU, OCTOBER, title, openness, purpose);
    }

    private static CasePlacedOnAgenda placed(
            AgendaItem item, CommitteeCode committee, LocalDate day, String title, Openness openness, Purpose purpose) {
        return new CasePlacedOnAgenda(item, committee, day, 1, new Text(title), openness, purpose, List.of());
    }

    static RecommendationProposed recommended(String point) {
        return recommended(ITEM, point);
    }

    static RecommendationProposed recommended(AgendaItem item, String point) {
        return new RecommendationProposed(item, 1, new Text("Direktøren"), List.of(new Text(point)));
    }

    static DecisionRecorded decided(Outcome outcome, String text) {
        return new DecisionRecorded(ITEM, FOU, OCTOBER, Decision.of(outcome, new Text(text)));
    }

    static DecisionRecorded decidedLater(Outcome outcome) {
        AgendaItem later = new AgendaItem(MeetingId.of(FOU, NOVEMBER), 1);
        return new DecisionRecorded(later, FOU, NOVEMBER, Decision.of(outcome, new Text("Besluttet.")));
    }

    static CasePlacedOnAgenda placedLater(CommitteeCode committee) {
        return placed(new AgendaItem(MeetingId.of(FOU, NOVEMBER), 1), committee, NOVEMBER, "Et punkt til");
    }

    static AgreementEntered entered(@Nullable Period duration, @Nullable String expires, @Nullable Period notice) {
        return new AgreementEntered(
                AGREEMENT,
                new AgreementTerms(
                        new Text("Partner"),
                        AgreementKind.TRIAL,
                        PartialDate.of(LocalDate.of(2020, 3, 1)),
                        duration,
                        expires == null ? null : date(expires),
                        null,
                        notice,
                        List.of()));
    }

    static AgreementExtended extended(LocalDate agreedOn, String expires, boolean derived, @Nullable AgendaItem at) {
        return new AgreementExtended(AGREEMENT, agreedOn, Period.ofYears(1), date(expires), derived, false, at, null);
    }

    static PartialDate date(String text) {
        return text.length() == 7
                ? PartialDate.of(java.time.YearMonth.parse(text))
                : PartialDate.of(LocalDate.parse(text));
    }

    static CommitteeDissolved dissolved(LocalDate lastDay) {
        return new CommitteeDissolved(lastDay, null, null);
    }

    static FrameSet frame(long kroner, String purpose) {
        return new FrameSet(2021, Money.kroner(kroner), new Text(purpose));
    }

    static FundingAllotted allotted(String purpose, long kroner) {
        return allotted(purpose, kroner, AllotmentStage.GRANTED);
    }

    static FundingAllotted allotted(String purpose, long kroner, AllotmentStage stage) {
        return new FundingAllotted(
                new Text(purpose), 2021, Money.kroner(kroner), stage, new Text("Udvalget"), ITEM, null, null);
    }
}
