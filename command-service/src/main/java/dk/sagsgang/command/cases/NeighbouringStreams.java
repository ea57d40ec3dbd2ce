package dk.sagsgang.command.cases;

import dk.sagsgang.command.desk.Streams;
import dk.sagsgang.events.authorities.AuthorityEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.authorities.ImportReviewSet;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;

/** Looks into the streams beside a case, each folded anew as a rule asks for it. */
record NeighbouringStreams(StreamId own, Streams streams) implements Neighbours {

    @Override
    public MeetingOnRecord meeting(MeetingId meeting) {
        return streams.fold(
                StreamId.of(own.authority(), meeting),
                MeetingEvent.class,
                MeetingOnRecord.none(),
                MeetingOnRecord::evolve);
    }

    @Override
    public CommitteeOnRecord committee(CommitteeCode committee) {
        return streams.fold(
                StreamId.of(own.authority(), committee),
                CommitteeEvent.class,
                CommitteeOnRecord.none(),
                CommitteeOnRecord::evolve);
    }

    @Override
    public AuthorityKind authorityKind() {
        return streams.fold(
                StreamId.ofAuthority(own.authority()),
                AuthorityEvent.class,
                AuthorityKind.OTHER,
                (kind, event) -> switch (event) {
                    case AuthorityRegistered it -> it.kind();
                    case ImportReviewSet it -> kind;
                });
    }
}
