package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Sha256;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of one meeting. Null is what the document does not say; a value that rests on judgement has a
 * {@link Doubt} beside it, and a document with a blocking doubt is not to be imported.
 */
public record Reading(
        Sha256 document,
        String layout,
        DocumentKind kind,
        @Nullable Found<String> authority,
        @Nullable Found<String> committee,
        @Nullable CommitteeCode committeeCode,
        @Nullable Found<LocalDate> dissolved,
        @Nullable Found<LocalDate> date,
        @Nullable Found<LocalTime> time,
        @Nullable Found<LocalTime> endTime,
        @Nullable Found<String> place,
        boolean extraordinary,
        Attendance attendance,
        List<ReadItem> items,
        List<ReadAgreement> agreements,
        List<ReadCitation> citations,
        List<FoundFact> facts,
        Pages pages,
        List<Doubt> doubts) {

    public Reading {
        items = List.copyOf(items);
        agreements = List.copyOf(agreements);
        citations = List.copyOf(citations);
        facts = List.copyOf(facts);
        doubts = List.copyOf(doubts);
    }

    /** Whether a doubt forbids importing the document as it stands. */
    public boolean blocked() {
        return doubts.stream().anyMatch(Doubt::blocking);
    }
}
