package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.MeetingId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What one plan is made of, the same for all who plan a part of it, and what it has come to so far. */
record Planning(
        AuthorityId authority,
        Reading reading,
        OnRecord record,
        MeetingId meeting,
        LocalDate day,
        ReaderDoubts doubted,
        List<Step> steps,
        List<Doubt> doubts) {

    static Planning of(AuthorityId authority, Reading reading, OnRecord record, MeetingId meeting, LocalDate day) {
        return new Planning(
                authority,
                reading,
                record,
                meeting,
                day,
                new ReaderDoubts(reading.doubts()),
                new ArrayList<>(),
                new ArrayList<>(reading.doubts()));
    }

    StreamId stream(CaseId caseId) {
        return StreamId.of(authority, caseId);
    }
}
