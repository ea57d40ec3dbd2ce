package dk.sagsgang.query.committees;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.query.views.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fold of one committee: as it was last said to be established and dissolved, and the meetings it called. */
record CommitteeView(Facts facts) {

    CommitteeView evolve(List<RecordedEvent> events) {
        return new CommitteeView(facts.with(events, CommitteeView::subject));
    }

    private static @Nullable String subject(DomainEvent event, long version) {
        if (event instanceof CommitteeEvent it) {
            return subject(it);
        }
        throw new IllegalStateException("A " + event.getClass().getSimpleName() + " is no fact of a committee.");
    }

    private static String subject(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished it -> "established";
            case CommitteeDissolved it -> "dissolved";
            case MeetingConvened it -> "meeting/" + it.meeting();
            case MeetingCalledOff it -> "meeting/" + it.meeting();
        };
    }
}
