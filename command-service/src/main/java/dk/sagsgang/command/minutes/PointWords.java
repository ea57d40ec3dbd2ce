package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.Outcome;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a point of a recommendation asks for, where its words leave no doubt. */
final class PointWords {

    private static final Pattern NOTES = Danish.pattern("\\btag(?:es|er)\\b.*\\btil (?:efterretning|orientering)\\b");
    private static final Pattern NOTES_ONLY =
            Danish.pattern("^(?:at )?[^,]*\\btag(?:es|er)\\b[^,]*\\btil (?:efterretning|orientering)\\.?$");
    private static final Pattern DISCUSSES = Danish.pattern("\\bdrøfte[rs]\\b(?! med\\b)");
    private static final Pattern DISCUSSES_WITH_OTHERS = Danish.pattern("\\bdrøft");
    private static final Pattern REJECTS =
            Danish.pattern("\\b(?:afslås|afvises|forkastes|afslag|ikke (?:godkendes|imødekommes|gives))\\b");

    private PointWords() {}

    static boolean onlyNotes(String point) {
        return NOTES_ONLY.matcher(point).find() && !point.contains("\n");
    }

    static boolean asksForRejection(String point) {
        return REJECTS.matcher(point).find();
    }

    /** What becomes of the point when the recommendation is followed; null where its words do not tell. */
    static @Nullable Outcome whenFollowed(String point) {
        boolean notes = NOTES.matcher(point).find();
        if (asksForRejection(point)) {
            return null;
        }
        if (DISCUSSES.matcher(point).find()) {
            return notes ? null : Outcome.DISCUSSED;
        }
        if (notes) {
            return onlyNotes(point) ? Outcome.NOTED : Outcome.APPROVED;
        }
        return DISCUSSES_WITH_OTHERS.matcher(point).find() && !point.contains(" med ") ? null : Outcome.APPROVED;
    }
}
