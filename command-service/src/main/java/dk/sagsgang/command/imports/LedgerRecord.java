package dk.sagsgang.command.imports;

import dk.sagsgang.command.desk.Order;
import dk.sagsgang.command.desk.Streams;
import dk.sagsgang.events.authorities.AuthorityEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.authorities.ImportReview;
import dk.sagsgang.events.authorities.ImportReviewSet;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.committees.CommitteeEvent;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ledger holds, each case read once: a plan is made on one view of the record. */
final class LedgerRecord implements OnRecord {

    private final AuthorityId authority;
    private final Streams streams;
    private final Map<CaseId, CaseOnRecord> cases = new HashMap<>();

    LedgerRecord(AuthorityId authority, Streams streams) {
        this.authority = authority;
        this.streams = streams;
    }

    @Override
    public Text authorityName() {
        return streams.fold(
                StreamId.ofAuthority(authority),
                AuthorityEvent.class,
                new Text(authority.value()),
                (name, event) -> switch (event) {
                    case AuthorityRegistered it -> it.name();
                    case ImportReviewSet it -> name;
                });
    }

    /** Which facts wait for review. */
    ImportReview review() {
        return streams.fold(
                StreamId.ofAuthority(authority),
                AuthorityEvent.class,
                ImportReview.DOUBTFUL,
                (review, event) -> switch (event) {
                    case AuthorityRegistered it -> review;
                    case ImportReviewSet it -> it.review();
                });
    }

    @Override
    public CaseOnRecord caseOf(CaseId caseId) {
        return cases.computeIfAbsent(caseId, it -> CaseOnRecord.of(facts(streams, StreamId.of(authority, it))));
    }

    @Override
    public MeetingOnRecord meeting(MeetingId meeting) {
        return streams.fold(
                StreamId.of(authority, meeting), MeetingEvent.class, MeetingOnRecord.NONE, MeetingOnRecord::evolve);
    }

    @Override
    public CommitteeOnRecord committee(CommitteeCode committee) {
        return streams.fold(
                StreamId.of(authority, committee),
                CommitteeEvent.class,
                CommitteeOnRecord.NONE,
                CommitteeOnRecord::evolve);
    }

    /** The facts of a case in the order they were recorded. */
    static List<CaseOnRecord.Fact> facts(Streams streams, StreamId caseStream) {
        return streams.events(caseStream).stream()
                .map(message -> new CaseOnRecord.Fact(
                        new EventId(message.getIdentifier()), Order.source(message), (CaseEvent) message.getPayload()))
                .toList();
    }
}
