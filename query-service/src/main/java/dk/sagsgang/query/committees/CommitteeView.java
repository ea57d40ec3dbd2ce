package dk.sagsgang.query.committees;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.committees.MeetingCalledOff;
import dk.sagsgang.events.committees.MeetingConvened;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fold of one committee: as it was last said to be established and dissolved, and the meetings it called. */
record CommitteeView(Facts facts) {

    CommitteeView evolve(List<RecordedEvent> events) {
        return new CommitteeView(facts.with(events, CommitteeView::subject));
    }

    static @Nullable Subject subject(DomainEvent event, long version) {
        if (event instanceof CommitteeEvent it) {
            return subject(it);
        }
        throw new IllegalStateException("A " + event.getClass().getSimpleName() + " is no fact of a committee.");
    }

    private static Subject subject(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished it -> Subject.act("established");
            case CommitteeDissolved it -> Subject.act("dissolved");
            case MeetingConvened it -> Subject.act("meeting/" + it.meeting());
            case MeetingCalledOff it -> Subject.act("meeting/" + it.meeting());
        };
    }
}
