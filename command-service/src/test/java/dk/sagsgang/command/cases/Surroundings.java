package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.MeetingId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The streams beside the case, folded from events: a municipality, three committees, and meetings of every kind. */
record Surroundings(
        AuthorityKind authorityKind,
        Map<MeetingId, MeetingOnRecord> meetings,
        Map<CommitteeCode, CommitteeOnRecord> committees)
        implements Neighbours {

    static Surroundings usual() {
        Surroundings usual = new Surroundings(AuthorityKind.MUNICIPALITY, new HashMap<>(), new HashMap<>());
        usual.committee(FOU, established(FOU, CommitteeKind.STANDING));
        usual.committee(FOU, new CommitteeDissolved(day("2021-12-31"), null, null));
        usual.committee(SOS, established(SOS, CommitteeKind.STANDING));
        usual.committee(BYR, established(BYR, CommitteeKind.COUNCIL));
        for (var held :
                List.of(ITEM_2019.meeting(), ITEM_2020.meeting(), ITEM.meeting(), COUNCIL, PUBLISHED, ADJOURNED)) {
            usual.scheduled(held);
            usual.meeting(held, held(held));
        }
        usual.scheduled(COMING);
        usual.scheduled(CANCELLED);
        usual.meeting(CANCELLED, new MeetingCancelled(text("Aflyst.")));
        usual.meeting(PUBLISHED, new MinutesPublished(null, null));
        usual.meeting(ADJOURNED, new MeetingAdjourned(null));
        return usual;
    }

    Surroundings as(AuthorityKind kind) {
        return new Surroundings(kind, meetings, committees);
    }

    void meeting(MeetingId meeting, MeetingEvent event) {
        meetings.put(meeting, meeting(meeting).evolve(event));
    }

    void committee(CommitteeCode committee, CommitteeEvent event) {
        committees.put(committee, committee(committee).evolve(event));
    }

    @Override
    public MeetingOnRecord meeting(MeetingId meeting) {
        return meetings.getOrDefault(meeting, MeetingOnRecord.none());
    }

    @Override
    public CommitteeOnRecord committee(CommitteeCode committee) {
        return committees.getOrDefault(committee, CommitteeOnRecord.none());
    }

    private static CommitteeEstablished established(CommitteeCode code, CommitteeKind kind) {
        return new CommitteeEstablished(code, text(code.value()), kind, null);
    }

    private void scheduled(MeetingId meeting) {
        CommitteeCode committee = new CommitteeCode(meeting.value().substring(0, 3));
        meeting(meeting, new MeetingScheduled(meeting, committee, dayOf(meeting), null, null, false));
    }

    private static MeetingHeld held(MeetingId meeting) {
        return new MeetingHeld(dayOf(meeting), List.of(CHAIR, MEMBER, OTHER_MEMBER), List.of(AWAY));
    }

    private static LocalDate dayOf(MeetingId meeting) {
        return day(meeting.value().substring(4));
    }
}
