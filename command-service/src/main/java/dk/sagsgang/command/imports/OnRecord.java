package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;

/** What the ledger holds already of the things a document speaks of. */
interface OnRecord {

    CaseOnRecord caseOf(CaseId caseId);

    MeetingOnRecord meeting(MeetingId meeting);

    CommitteeOnRecord committee(CommitteeCode committee);
}
