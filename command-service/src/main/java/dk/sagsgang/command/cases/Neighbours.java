package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;

/**
 * The streams beside a case, looked up only when a rule asks. What is not on record is answered with
 * {@link MeetingOnRecord#none()} or {@link CommitteeOnRecord#none()}, never with null.
 */
public interface Neighbours {

    MeetingOnRecord meeting(MeetingId meeting);

    CommitteeOnRecord committee(CommitteeCode committee);

    AuthorityKind authorityKind();
}
