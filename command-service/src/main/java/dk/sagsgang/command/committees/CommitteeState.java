package dk.sagsgang.command.committees;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of one committee: whether it exists and since when, its last day once it is dissolved, and
 * the days kept for its meetings (one that was called off keeps none). Immutable.
 */
public record CommitteeState(
        boolean established,
        @Nullable PartialDate since,
        @Nullable LocalDate lastDay,
        Map<MeetingId, LocalDate> convened) {

    public CommitteeState {
        convened = Map.copyOf(convened);
    }

    public static CommitteeState none() {
        return new CommitteeState(false, null, null, Map.of());
    }

    public CommitteeState evolve(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished it -> new CommitteeState(true, it.since(), lastDay, convened);
            case MeetingConvened it -> keeping(it.meeting(), it.day());
            case MeetingCalledOff it -> without(it.meeting());
            case CommitteeDissolved it -> new CommitteeState(established, since, it.lastDay(), convened);
        };
    }

    private CommitteeState keeping(MeetingId meeting, LocalDate day) {
        Map<MeetingId, LocalDate> next = new HashMap<>(convened);
        next.put(meeting, day);
        return new CommitteeState(established, since, lastDay, next);
    }

    private CommitteeState without(MeetingId meeting) {
        Map<MeetingId, LocalDate> next = new HashMap<>(convened);
        next.remove(meeting);
        return new CommitteeState(established, since, lastDay, next);
    }
}
