package dk.sagsgang.query.streams;

import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What happens in a small town: a few cases that wander between a few committees. */
final class Town {
    static final List<String> COMMITTEES = List.of("FOU", "BSK", "ØKE");
    private static final LocalDate DAY = LocalDate.of(2021, 11, 22);
    private static final int CASES = 6;

    private final Ledger ledger = new Ledger("herning");

    /** Anything that may happen. */
    RecordedEvent next(Random random) {
        String number = "1" + random.nextInt(CASES);
        String committee = COMMITTEES.get(random.nextInt(COMMITTEES.size()));
        return switch (random.nextInt(9)) {
            case 0 -> opened(number);
            case 1 -> placed(number, committee);
            case 2 -> transferred(number, committee);
            case 3 -> cited(number, committee);
            case 4 -> scheduled(committee);
            case 5 -> held(committee);
            case 6 -> dissolved(committee, COMMITTEES.get(random.nextInt(COMMITTEES.size())));
            default -> renamed(number);
        };
    }

    RecordedEvent opened(String number) {
        return ledger.record(of(number), DAY, new CaseOpened(new CaseNumber(number), false, new Text("Sag " + number)));
    }

    RecordedEvent renamed(String number) {
        return ledger.record(of(number), DAY, new CaseRenamed(new Text("Nyt navn til " + number)));
    }

    RecordedEvent placed(String number, String committee) {
        MeetingId meeting = new MeetingId(committee + "-2021-11-22");
        return ledger.record(
                of(number),
                DAY,
                new CasePlacedOnAgenda(
                        new AgendaItem(meeting, 1),
                        new CommitteeCode(committee),
                        DAY,
                        1,
                        new Text("Punkt"),
                        Openness.OPEN,
                        Purpose.DECISION,
                        List.of()));
    }

    RecordedEvent transferred(String number, String to) {
        return ledger.record(of(number), DAY, new CaseTransferred(null, new CommitteeCode(to), DAY, null));
    }

    RecordedEvent cited(String number, String committee) {
        return ledger.record(
                of(number),
                DAY,
                new EarlierDecisionCited(
                        PartialDate.of(DAY), new CommitteeCode(committee), null, new Text("Omtalt"), null));
    }

    RecordedEvent scheduled(String committee) {
        MeetingId meeting = new MeetingId("M-" + committee);
        return ledger.record(
                StreamId.of(ledger.authority(), meeting),
                DAY,
                new MeetingScheduled(meeting, new CommitteeCode(committee), DAY, null, null, false));
    }

    RecordedEvent held(String committee) {
        return ledger.record(
                StreamId.of(ledger.authority(), new MeetingId("M-" + committee)),
                DAY,
                new MeetingHeld(DAY, List.of(), List.of()));
    }

    RecordedEvent dissolved(String committee, String successor) {
        return ledger.record(
                StreamId.of(ledger.authority(), new CommitteeCode(committee)),
                DAY,
                new CommitteeDissolved(DAY, new CommitteeCode(successor), null));
    }

    StreamId of(String number) {
        return StreamId.of(ledger.authority(), CaseId.of(new CaseNumber(number)));
    }

    Ledger ledger() {
        return ledger;
    }
}
