package dk.sagsgang.command.cases;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;
import dk.sagsgang.events.values.CommitteeKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a case needs to know of a committee, folded from the committee's events; the last day once it is dissolved. */
public record CommitteeOnRecord(
        boolean exists, CommitteeKind kind, @Nullable LocalDate lastDay) {

    public static CommitteeOnRecord none() {
        return new CommitteeOnRecord(false, CommitteeKind.OTHER, null);
    }

    public CommitteeOnRecord evolve(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished it -> new CommitteeOnRecord(true, it.kind(), lastDay);
            case CommitteeDissolved it -> new CommitteeOnRecord(exists, kind, it.lastDay());
            case MeetingConvened it -> this;
            case MeetingCalledOff it -> this;
        };
    }

    /** Whether the committee works on that day; its last day counts. */
    boolean worksOn(LocalDate day) {
        return exists && (lastDay == null || !day.isAfter(lastDay));
    }
}
