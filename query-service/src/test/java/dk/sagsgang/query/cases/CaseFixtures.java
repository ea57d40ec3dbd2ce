package dk.sagsgang.query.cases;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.StreamView.Surroundings;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case told fact by fact, with the two meetings and the agreement that most tests need. */
final class CaseFixtures {
    static final LocalDate OCTOBER = LocalDate.of(2020, 10, 19);
    static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 22);
    static final CaseNumber NUMBER = new CaseNumber("29.09.00-P20-1-19");
    static final StreamId STREAM = StreamId.of(new AuthorityId("herning"), CaseId.of(NUMBER));
    static final CommitteeCode FOU = new CommitteeCode("FOU");
    static final AgendaItem IN_OCTOBER = new AgendaItem(MeetingId.of(FOU, OCTOBER), 3);
    static final AgendaItem IN_NOVEMBER = new AgendaItem(MeetingId.of(FOU, NOVEMBER), 3);
    static final AgreementId BOBLBERG = new AgreementId("boblberg");

    private final Ledger ledger = new Ledger("herning");
    private final List<RecordedEvent> history = new ArrayList<>();

    static CaseFixtures theCase() {
        return new CaseFixtures();
    }

    CaseFixtures told(LocalDate statedOn, DomainEvent... events) {
        for (DomainEvent event : events) {
            history.add(ledger.record(STREAM, statedOn, event));
        }
        return this;
    }

    List<RecordedEvent> history() {
        return history;
    }

    /** The answer of the case folded event by event. */
    JsonNode answer() {
        CaseView view = CaseView.of(STREAM);
        for (RecordedEvent event : history) {
            view = view.evolve(event);
        }
        return answer(view);
    }

    /** The answer of the case folded from its whole history, what was annulled left out. */
    JsonNode refolded() {
        return answer(CaseView.refold(STREAM, history));
    }

    static JsonNode answer(CaseView view) {
        Surroundings around = new Surroundings(Committees.none(), null);
        return AnswerJson.read(AnswerJson.write(CaseAnswers.of(view.facts(), around)));
    }

    static CaseOpened opened(String title) {
        return new CaseOpened(NUMBER, false, new Text(title));
    }

    static CasePlacedOnAgenda placed(AgendaItem item, LocalDate day) {
        return new CasePlacedOnAgenda(
                item, FOU, day, 31, new Text("Status på Boblberg"), Openness.OPEN, Purpose.DECISION, List.of(FOU));
    }

    static BriefSubmitted brief(AgendaItem item, String resume) {
        return new BriefSubmitted(item, new Text(resume), null, null, null);
    }

    static RecommendationProposed recommended(AgendaItem item, String... points) {
        List<Text> texts = List.of(points).stream().map(Text::new).toList();
        return new RecommendationProposed(item, 1, new Text("Direktøren"), texts);
    }

    static DecisionRecorded decided(AgendaItem item, LocalDate day, Outcome outcome) {
        return new DecisionRecorded(item, FOU, day, Decision.of(outcome, new Text("Sådan blev det.")));
    }

    /** What the first report says: partner, start and duration. */
    static AgreementTerms firstTerms() {
        return new AgreementTerms(
                new Text("Boblberg"),
                AgreementKind.TRIAL,
                PartialDate.parse("2020-03-01"),
                Period.ofYears(2),
                null,
                null,
                null,
                List.of());
    }

    /** What the second report adds: expiry, price and notice. */
    static AgreementTerms laterTerms() {
        return new AgreementTerms(
                new Text("Boblberg v/Shark Inc. ApS"),
                null,
                null,
                null,
                PartialDate.parse("2022-02-28"),
                new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED),
                Period.ofMonths(3),
                List.of());
    }

    static AgreementEntered entered(AgreementTerms terms) {
        return new AgreementEntered(BOBLBERG, terms);
    }

    static AgreementAmended amended(AgreementTerms terms) {
        return new AgreementAmended(BOBLBERG, terms);
    }

    static AgreementExtended extended(LocalDate agreedOn, String expires, @Nullable AgendaItem decidedAt) {
        return new AgreementExtended(
                BOBLBERG, agreedOn, Period.ofYears(1), PartialDate.parse(expires), false, false, decidedAt, null);
    }
}
