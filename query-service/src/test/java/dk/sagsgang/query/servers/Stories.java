package dk.sagsgang.query.servers;

import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** What happens at an authority, told to its ledger. */
public final class Stories {
    public static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 22);
    public static final CommitteeCode FOU = new CommitteeCode("FOU");
    public static final MeetingId MEETING = MeetingId.of(FOU, NOVEMBER);

    private Stories() {}

    /** A ledger whose authority is registered, at position 1. */
    public static Ledger registered(String authority) {
        Ledger ledger = new Ledger(authority);
        ledger.record(
                StreamId.ofAuthority(ledger.authority()),
                NOVEMBER,
                new AuthorityRegistered(
                        ledger.authority(), new Text("Myndighed " + authority), AuthorityKind.MUNICIPALITY));
        return ledger;
    }

    public static StreamId caseStream(Ledger ledger, String number) {
        return StreamId.of(ledger.authority(), CaseId.of(new CaseNumber(number)));
    }

    public static void opened(Ledger ledger, String number, String title) {
        CaseOpened opened = new CaseOpened(new CaseNumber(number), false, new Text(title));
        ledger.record(caseStream(ledger, number), NOVEMBER, opened);
    }

    /** The committee, one meeting of it, and the case it decided there: an agreement, extended. Eleven events. */
    public static void boblberg(Ledger ledger) {
        String number = "29.09.00-P20-1-19";
        StreamId stream = caseStream(ledger, number);
        StreamId meeting = StreamId.of(ledger.authority(), MEETING);
        AgendaItem item = new AgendaItem(MEETING, 3);
        Text title = new Text("Status og opfølgning på Boblberg");
        ledger.record(
                StreamId.of(ledger.authority(), FOU),
                NOVEMBER,
                new CommitteeEstablished(FOU, new Text("Forebyggelsesudvalget"), CommitteeKind.STANDING, null));
        ledger.record(meeting, NOVEMBER, new MeetingScheduled(MEETING, FOU, NOVEMBER, null, null, false));
        opened(ledger, number, "Boblberg");
        ledger.record(stream, NOVEMBER, new CaseworkerAssigned(Person.named("Sagsbehandler Et"), List.of()));
        ledger.record(
                stream,
                NOVEMBER,
                new CasePlacedOnAgenda(item, FOU, NOVEMBER, 31, title, Openness.OPEN, Purpose.DECISION, List.of()));
        ledger.record(
                meeting, NOVEMBER, new AgendaItemAdded(3, 31, CaseId.of(new CaseNumber(number)), title, Openness.OPEN));
        ledger.record(
                stream,
                NOVEMBER,
                new DecisionRecorded(
                        item, FOU, NOVEMBER, Decision.of(Outcome.APPROVED, new Text("Godkendt som indstillet."))));
        ledger.record(meeting, NOVEMBER, new MeetingHeld(NOVEMBER, List.of(), List.of()));
        ledger.record(stream, NOVEMBER, new AgreementEntered(new AgreementId("boblberg"), terms()));
        ledger.record(
                stream,
                NOVEMBER,
                new AgreementExtended(
                        new AgreementId("boblberg"),
                        NOVEMBER,
                        Period.ofYears(1),
                        PartialDate.parse("2023-03"),
                        false,
                        false,
                        item,
                        null));
        opened(ledger, "12/27845", "Ældrepolitik");
    }

    private static AgreementTerms terms() {
        return new AgreementTerms(
                new Text("Boblberg v/Shark Inc. ApS"),
                AgreementKind.TRIAL,
                PartialDate.parse("2020-03-01"),
                Period.ofYears(2),
                PartialDate.parse("2022-02-28"),
                new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED),
                Period.ofMonths(3),
                List.of());
    }
}
