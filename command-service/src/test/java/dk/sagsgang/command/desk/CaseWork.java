package dk.sagsgang.command.desk;

import dk.sagsgang.command.cases.AssignCaseworker;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.PlaceOnAgenda;
import dk.sagsgang.command.cases.ProposeRecommendation;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.cases.RenameCase;
import dk.sagsgang.command.cases.ReportIndicator;
import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.command.meetings.HoldMeeting;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What one caller does all day: twenty cases at a time, opened, given to somebody, put on a meeting's agenda and decided
 * there, step by step and case by case, so that no command comes twice to one case in a row.
 */
final class CaseWork {

    private static final int CASES = 20;
    private static final int STEPS = 9;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 3);
    private static final List<Person> MEMBERS = List.of(Person.named("Formanden"), Person.named("Et medlem"));

    private final RunningDesk desk;
    private final AuthorityId authority;
    private final int caller;
    private final CommitteeCode committee;
    private long given;

    CaseWork(RunningDesk desk, AuthorityId authority, int caller) {
        this.desk = desk;
        this.authority = authority;
        this.caller = caller;
        this.committee = new CommitteeCode("U" + caller);
        desk.give(
                StreamId.of(authority, committee),
                new EstablishCommittee(committee, new Text("Udvalget"), CommitteeKind.STANDING, null));
    }

    /** Gives the next command; returns how many events it recorded. */
    long next() {
        int place = (int) (given % CASES) + 1;
        int step = (int) (given / CASES % STEPS);
        int meetingNumber = (int) (given / CASES / STEPS);
        given++;
        LocalDate day = FIRST_DAY.plusDays(meetingNumber);
        MeetingId meeting = MeetingId.of(committee, day);
        if (step == 0 && place == 1) {
            StreamId stream = StreamId.of(authority, meeting);
            desk.give(stream, new ScheduleMeeting(meeting, committee, day, null, null, false));
            desk.give(stream, new HoldMeeting(day, MEMBERS, List.of()));
        }
        CaseNumber number = new CaseNumber(caller + "/" + meetingNumber + "-" + place);
        AgendaItem item = new AgendaItem(meeting, place);
        desk.give(StreamId.of(authority, CaseId.of(number)), command(step, number, item));
        return step == 3 ? 2 : 1;
    }

    private static Object command(int step, CaseNumber number, AgendaItem item) {
        return switch (step) {
            case 0 -> new OpenCase(number, false, new Text("Samarbejde om velfærdsteknologi i " + number));
            case 1 -> new AssignCaseworker(Person.named("Sagsbehandleren"), List.of());
            case 2 -> new RenameCase(new Text("Forlængelse af samarbejde om velfærdsteknologi"));
            case 3 -> new PlaceOnAgenda(item, null, null, null, null, List.of());
            case 4 ->
                new ProposeRecommendation(
                        item, new Text("Direktøren"), List.of(new Text("at status drøftes og aftalen forlænges")));
            case 5 -> decision(item);
            default -> new ReportIndicator("brugere", BigDecimal.valueOf(1_000L + step), null, null, false);
        };
    }

    private static RecordDecision decision(AgendaItem item) {
        return new RecordDecision(
                item,
                Outcome.APPROVED,
                new Text("Godkendt som indstillet."),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
