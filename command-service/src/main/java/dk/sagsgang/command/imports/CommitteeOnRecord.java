package dk.sagsgang.command.imports;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;

/** As much of a committee as an import asks about. */
record CommitteeOnRecord(boolean exists, boolean dissolved) {

    static final CommitteeOnRecord NONE = new CommitteeOnRecord(false, false);

    CommitteeOnRecord evolve(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished it -> new CommitteeOnRecord(true, dissolved);
            case CommitteeDissolved it -> new CommitteeOnRecord(exists, true);
            case MeetingConvened it -> this;
            case MeetingCalledOff it -> this;
        };
    }
}
