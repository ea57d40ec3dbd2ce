package dk.sagsgang.command.meetings;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a meeting needs to know of its committee: whether it exists, and its last day once it is dissolved. */
public record CommitteeOnRecord(
        boolean established, @Nullable LocalDate lastDay) {

    public static CommitteeOnRecord none() {
        return new CommitteeOnRecord(false, null);
    }

    public CommitteeOnRecord evolve(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished it -> new CommitteeOnRecord(true, lastDay);
            case CommitteeDissolved it -> new CommitteeOnRecord(established, it.lastDay());
            case MeetingConvened it -> this;
            case MeetingCalledOff it -> this;
        };
    }

    /** Whether the committee is gone on this day; on its last day it is still there. */
    boolean isDissolvedBefore(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }
}
