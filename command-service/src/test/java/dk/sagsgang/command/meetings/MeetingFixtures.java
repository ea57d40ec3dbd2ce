package dk.sagsgang.command.meetings;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.meetings.MinutesSigned;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The prevention committee's meeting of 19 October 2020, and what can happen to it. */
final class MeetingFixtures {

    static final CommitteeCode FOU = new CommitteeCode("FOU");
    static final LocalDate MEETING_DAY = LocalDate.of(2020, 10, 19);
    static final MeetingId MEETING = MeetingId.of(FOU, MEETING_DAY);
    static final LocalTime FOUR = LocalTime.of(16, 0);
    static final Text ROOM = new Text("Mødelokale 3");
    static final Person CHAIR = Person.named("Formanden");
    static final Person MEMBER = Person.named("Et medlem");
    static final Person STRANGER = Person.named("En tilhører");
    static final CaseId BOBLBERG = CaseId.of(new CaseNumber("29.09.00-P20-1-19"));
    static final CaseId ELDERLEARN = CaseId.of(new CaseNumber("27.00.00-P08-1-19"));
    static final Text TITLE = new Text("Status på digitale fællesskaber");

    static final CommitteeEstablished ESTABLISHED =
            new CommitteeEstablished(FOU, new Text("Forebyggelsesudvalget"), CommitteeKind.STANDING, null);
    static final MeetingScheduled SCHEDULED = new MeetingScheduled(MEETING, FOU, MEETING_DAY, FOUR, ROOM, false);
    static final MeetingCancelled CANCELLED = new MeetingCancelled(new Text("For få punkter"));
    static final AgendaPublished AGENDA_PUBLISHED = new AgendaPublished(MEETING_DAY.minusDays(4), null);
    static final AgendaItemAdded BOBLBERG_AT_TWO = new AgendaItemAdded(2, 12, BOBLBERG, TITLE, Openness.OPEN);
    static final MeetingHeld HELD = new MeetingHeld(MEETING_DAY, List.of(CHAIR, MEMBER), List.of());
    static final MeetingAdjourned ADJOURNED = new MeetingAdjourned(LocalTime.of(18, 15));
    static final MinutesPublished MINUTES_PUBLISHED = new MinutesPublished(MEETING_DAY.plusDays(2), null);
    static final MinutesSigned SIGNED = new MinutesSigned(MEETING_DAY.plusDays(28), List.of(CHAIR));

    private MeetingFixtures() {}

    static MeetingRescheduled movedTo(LocalDate day) {
        return new MeetingRescheduled(day, FOUR, ROOM, null);
    }

    static CommitteeDissolved dissolved(LocalDate lastDay) {
        return new CommitteeDissolved(lastDay, null, null);
    }

    static HoldMeeting hold(LocalDate day) {
        return new HoldMeeting(day, List.of(CHAIR, MEMBER), List.of());
    }
}
