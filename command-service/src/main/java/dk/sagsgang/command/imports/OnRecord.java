package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Text;

/** What the ledger holds already of the things a document speaks of. */
interface OnRecord {

    /** The name the authority was registered under. */
    Text authorityName();

    CaseOnRecord caseOf(CaseId caseId);

    MeetingOnRecord meeting(MeetingId meeting);

    CommitteeOnRecord committee(CommitteeCode committee);
}
