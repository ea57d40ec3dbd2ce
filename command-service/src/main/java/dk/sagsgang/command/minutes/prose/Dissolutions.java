package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.danish.DanishDates.Dated;
import dk.sagsgang.command.minutes.prose.ProseFact.Dissolved;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds sentences that say a committee ends on a day. Such a fact always waits: the prose may tell of a plan, and what is
 * said to end on the first of a month mostly sat for the last time on the day before.
 */
final class Dissolutions {

    private static final Pattern ENDS = Pattern.compile(
            "^(?<who>\\p{Lu}[\\p{L}, -]{2,70}?(?:udvalget|rådet|klyngen|nævnet)"
                    + "|Udvalget for [\\p{L}, -]{3,70}?) (?:nedlægges|er nedlagt|blev nedlagt|ophører)"
                    + "(?: med virkning)? (?<when>(?:med |ved )?udgangen af |fra |pr\\. |den |ultimo )(?:den )?(?<rest>.*)");
    private static final Pattern MAYBE = Danish.pattern("\\b(?:overvej\\w*|foreslå\\w*|hvis|såfremt|kan|om|ikke)\\b");

    private Dissolutions() {}

    static void read(List<ProseLine> said, ProseDoubts doubts) {
        for (Sentence sentence : Sentence.of(said)) {
            Matcher ends = ENDS.matcher(sentence.text());
            if (sentence.isTooLong()
                    || !ends.find()
                    || MAYBE.matcher(sentence.text()).find()) {
                continue;
            }
            List<Dated> dates = DanishDates.in(ends.group("rest"));
            List<Dated> years = DanishDates.yearEnds(ends.group("when") + ends.group("rest"));
            PartialDate date = !dates.isEmpty() && dates.getFirst().start() == 0
                    ? dates.getFirst().date()
                    : years.size() == 1 ? years.getFirst().date() : null;
            if (date == null
                    || (date.precision() == PartialDate.Precision.MONTH
                            && !ends.group("when").contains("udgangen"))) {
                continue;
            }
            LocalDate last = date.precision() == PartialDate.Precision.DAY
                            && date.latest().getDayOfMonth() == 1
                    ? date.latest().minusDays(1)
                    : date.latest();
            doubts.wait(
                    new Dissolved(new Text(ends.group("who")), last, List.of(sentence.lines())),
                    "DISSOLUTION_TOLD",
                    "dissolved",
                    ProseDoubts.quoted(sentence.text())
                            + " siger, at udvalget nedlægges; se efter, hvilken dag der er den sidste.");
        }
    }
}
