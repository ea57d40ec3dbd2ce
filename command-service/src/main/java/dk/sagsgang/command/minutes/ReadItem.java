package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agenda item as printed: {@code position} counts from 1, {@code number} is the printed one. Texts have one line
 * per paragraph. {@code routing} and {@code referredTo} hold committee codes, or a body's name where the layout knows no
 * code for it; {@code hasAttachments} may be true while {@code attachments} is empty, since some minutes list none.
 */
public record ReadItem(
        int position,
        @Nullable Integer number,
        @Nullable Found<CaseNumber> caseNumber,
        @Nullable Found<String> title,
        @Nullable Found<String> caseworker,
        List<Found<String>> coCaseworkers,
        Openness openness,
        Purpose purpose,
        List<String> routing,
        @Nullable Found<String> resume,
        @Nullable Found<String> statement,
        @Nullable Found<String> economy,
        @Nullable Found<String> coordination,
        @Nullable Found<String> recommendedBy,
        List<Found<String>> recommendation,
        @Nullable Found<String> decision,
        @Nullable Found<Outcome> outcome,
        List<PointOutcome> points,
        List<String> referredTo,
        boolean hasAttachments,
        List<ReadAttachment> attachments,
        ReadProceedings proceedings,
        LineRange lines) {

    public ReadItem {
        coCaseworkers = List.copyOf(coCaseworkers);
        routing = List.copyOf(routing);
        recommendation = List.copyOf(recommendation);
        points = List.copyOf(points);
        referredTo = List.copyOf(referredTo);
        attachments = List.copyOf(attachments);
    }
}
