package dk.sagsgang.query.meetings;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.query.travel.Holding;
import dk.sagsgang.query.travel.Travelled;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import dk.sagsgang.query.views.Stated;
import dk.sagsgang.query.views.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the meeting's fold known to the intake. */
@Component
final class MeetingStream implements Travelled {

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.MEETING;
    }

    @Override
    public Facts evolve(Facts facts, List<RecordedEvent> events) {
        return new MeetingView(facts).evolve(events).facts();
    }

    @Override
    public @Nullable Subject subject(DomainEvent event, long version) {
        return MeetingView.subject(event, version);
    }

    @Override
    public Holding holding(List<Told> counted) {
        return MeetingHolding.of(counted);
    }

    @Override
    public byte[] answer(Facts facts, Surroundings around) {
        return AnswerJson.write(MeetingAnswer.of(facts, around));
    }

    @Override
    public @Nullable CommitteeCode committee(Facts facts) {
        Stated<MeetingScheduled> scheduled = facts.one("scheduled", MeetingScheduled.class);
        return scheduled == null ? null : scheduled.what().committee();
    }
}
