package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Outcome;
import java.util.regex.Pattern;

/**
 * How far an item brought the money that it proposes. Proposed is the least that can be said; it was granted, or
 * recommended onward, only where the decision approves a plan in so many words, or approves a point that asks for it.
 */
final class Stage {

    private static final Pattern MONEY = Danish.pattern(
            "\\b\\w*(?:plan|bevilling|disponering|fordeling|udmøntning|finansiering|budget|beløb|midler|pulje|ramme)");

    private static final Pattern APPROVED_IN_WORDS = Danish.pattern(
            "\\b(?:foreslåede?|forslag\\w*|indstillede)\\b.{0,80}\\b(?:godkendt|vedtaget|tiltrådt|godkendes|tiltrædes)\\b");
    private static final Pattern ASKS_FOR_IT = Danish.pattern(
            "\\b(?:godkend\\w*|bevilg\\w*|frigiv\\w*|afsæt\\w*|disponer\\w*|tildel\\w*|anvendes|hæv\\w*|øge\\w*|forhøj\\w*|udmønt\\w*|vedtage\\w*)\\b");
    private static final Pattern ONLY_LOOKED_AT =
            Danish.pattern("\\b(?:første ?behandl\\w*|1\\. ?behandl\\w*|drøft\\w*|orienter\\w*|efterretning)\\b");
    private static final Pattern TO_OTHERS =
            Danish.pattern("\\b(?:indstiller?|indstilles|anbefal\\w*|oversend\\w*|fremsend\\w*)\\b");

    private static final Pattern PROVISO = Danish.pattern(
            "\\b(?:dog|ændring\\w*|undtag\\w*|bortset|forbehold\\w*|forudsat|såfremt|hvis|betinget|delvis\\w*|udsat|udsættes"
                    + "|ikke|foreløbig\\w*|principielt?|mindretal\\w*)\\b");

    private Stage() {}

    static AllotmentStage of(ProseItem item) {
        String decision = item.decision();
        if (decision.isBlank()
                || item.outcome() != Outcome.APPROVED
                || PROVISO.matcher(decision).find()) {
            return AllotmentStage.PROPOSED;
        }
        boolean inWords = APPROVED_IN_WORDS.matcher(decision).find()
                && MONEY.matcher(decision).find();
        boolean sentOn = item.sentOn() || TO_OTHERS.matcher(decision).find();
        boolean asked = false;
        for (ProseItem.Point point : item.recommendation()) {
            boolean asksForIt = point.outcome() == Outcome.APPROVED
                    && ASKS_FOR_IT.matcher(point.text()).find()
                    && MONEY.matcher(point.text()).find()
                    && !ONLY_LOOKED_AT.matcher(point.text()).find();
            asked |= asksForIt;
            sentOn |= asksForIt && TO_OTHERS.matcher(point.text()).find();
        }
        if (!asked && !inWords) {
            return AllotmentStage.PROPOSED;
        }
        return sentOn ? AllotmentStage.RECOMMENDED : AllotmentStage.GRANTED;
    }
}
