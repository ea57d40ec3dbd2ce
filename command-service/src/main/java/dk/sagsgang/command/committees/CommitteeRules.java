package dk.sagsgang.command.committees;

import dk.sagsgang.command.rules.Limits;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;
import java.time.LocalDate;
import java.util.List;

/** Decides what becomes of a command to one committee: its events, or a {@link Rejected} with the rule that it breaks. */
public final class CommitteeRules {

    private CommitteeRules() {}

    public static List<CommitteeEvent> decide(CommitteeCommand command, CommitteeState state) {
        Limits.check(command);
        return List.of(
                switch (command) {
                    case EstablishCommittee it -> establish(it, state);
                    case ConveneMeeting it -> convene(it, state);
                    case CallOffMeeting it -> callOff(it, state);
                    case DissolveCommittee it -> dissolve(it, state);
                });
    }

    /** A code that was used once is never used for another committee, dissolved or not. */
    private static CommitteeEvent establish(EstablishCommittee it, CommitteeState state) {
        if (state.established()) {
            throw new Rejected(Reason.COMMITTEE_EXISTS, "There is a committee with this code already.", "committee");
        }
        return new CommitteeEstablished(it.committee(), it.name(), it.kind(), it.since());
    }

    private static CommitteeEvent convene(ConveneMeeting it, CommitteeState state) {
        existing(state);
        LocalDate lastDay = state.lastDay();
        if (lastDay != null && it.day().isAfter(lastDay)) {
            throw new Rejected(Reason.COMMITTEE_DISSOLVED, "The last day of the committee was " + lastDay + ".", "day");
        }
        return new MeetingConvened(it.meeting(), it.day());
    }

    private static CommitteeEvent callOff(CallOffMeeting it, CommitteeState state) {
        existing(state);
        if (!state.convened().containsKey(it.meeting())) {
            throw new Rejected(Reason.MEETING_UNKNOWN, "The committee keeps no day for this meeting.", "meeting");
        }
        return new MeetingCalledOff(it.meeting());
    }

    private static CommitteeEvent dissolve(DissolveCommittee it, CommitteeState state) {
        existing(state);
        if (state.lastDay() != null) {
            throw new Rejected(Reason.COMMITTEE_DISSOLVED, "The committee was dissolved already.");
        }
        if (state.since() != null && it.lastDay().isBefore(state.since().earliest())) {
            throw new Rejected(
                    Reason.DATE_OUT_OF_ORDER,
                    "The committee exists since " + state.since().text() + ", which is later.",
                    "lastDay");
        }
        state.convened().values().stream()
                .filter(it.lastDay()::isBefore)
                .sorted()
                .findFirst()
                .ifPresent(day -> {
                    throw new Rejected(
                            Reason.COMMITTEE_HAS_LATER_MEETINGS,
                            "The committee is called to a meeting on " + day + "; cancel or move it first.",
                            "lastDay");
                });
        return new CommitteeDissolved(it.lastDay(), it.successor(), it.reason());
    }

    private static void existing(CommitteeState state) {
        if (!state.established()) {
            throw new Rejected(Reason.COMMITTEE_UNKNOWN, "There is no such committee.");
        }
    }
}
