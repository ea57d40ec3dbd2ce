package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishNumbers;
import dk.sagsgang.command.minutes.prose.ProseFact.Frame;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the frames that allotments must keep within: "Det økonomiske råderum udgør 722.000 i 2021, …" and "Puljen er i
 * 2021 på 19,8 mio. kr.". A pool is taken for one only where the item is about it, since prose tells of others' pools.
 */
final class Frames {

    private static final String AMOUNT = DanishNumbers.NUMBER + "(?: ?(?:mio|mia)\\.?| ?t\\.)?(?: ?kr\\.?| kroner)?";
    private static final String WHAT = "(?<what>(?:det |den )?(?:samlede )?(?:økonomiske )?"
            + "(?:råderum(?:met)?|(?:budget|anlægs|drifts)?ramme(?:n|beløbet)?(?: (?:for|til) (?:drift|anlæg|\\p{L}*pulje[nr]?|udvalget|indsatserne))?|(?:\\p{L}+ )?\\p{L}*pulje(?:n)?))";
    private static final Pattern BY_YEAR = Danish.pattern("^" + WHAT
            + " (?:udgør|er på|er|bliver på|beløber sig til) (?<list>" + AMOUNT + " i 20\\d{2}(?:(?:, (?:og )?| og )"
            + AMOUNT
            + " i 20\\d{2})*)\\.?$");
    private static final Pattern ONE = Danish.pattern("(?<amount>" + AMOUNT + ") i (?<year>20\\d{2})");
    private static final Pattern IN_YEAR =
            Danish.pattern("^" + WHAT + " (?:er|udgør) i (?<year>20\\d{2})(?: på)? (?<amount>" + AMOUNT + ")\\.?$");
    private static final Pattern POOL = Danish.pattern("pulje");

    private Frames() {}

    static List<Frame> read(ProseItem item, List<ProseLine> said, ProseDoubts doubts) {
        List<Frame> frames = new ArrayList<>();
        for (Sentence sentence : Sentence.of(said)) {
            if (sentence.isTooLong()) {
                continue;
            }
            Matcher byYear = BY_YEAR.matcher(sentence.text());
            Matcher inYear = IN_YEAR.matcher(sentence.text());
            if (byYear.find() && isOwn(byYear.group("what"), item)) {
                Matcher one = ONE.matcher(byYear.group("list"));
                while (one.find()) {
                    add(one, byYear.group("what"), sentence, frames);
                }
            } else if (inYear.find() && isOwn(inYear.group("what"), item)) {
                add(inYear, inYear.group("what"), sentence, frames);
            }
        }
        return agreeing(frames, doubts);
    }

    private static boolean isOwn(String what, ProseItem item) {
        return !POOL.matcher(what).find() || POOL.matcher(item.title()).find();
    }

    private static void add(Matcher said, String what, Sentence sentence, List<Frame> frames) {
        Kroner.orGrouped(said.group("amount"))
                .ifPresent(amount -> frames.add(new Frame(
                        Integer.parseInt(said.group("year")), amount, new Text(what), List.of(sentence.lines()))));
    }

    private static List<Frame> agreeing(List<Frame> frames, ProseDoubts doubts) {
        List<Frame> agreeing = new ArrayList<>();
        for (Frame frame : frames) {
            boolean contradicted = frames.stream()
                    .anyMatch(it -> it.year() == frame.year() && !it.amount().equals(frame.amount()));
            if (contradicted) {
                doubts.add(
                        "FRAME_CONTRADICTED",
                        "frames",
                        "Teksten giver to rammer for " + frame.year() + ".",
                        frame.lines().getFirst());
            } else if (agreeing.stream().noneMatch(it -> it.year() == frame.year())) {
                agreeing.add(frame);
            }
        }
        return agreeing;
    }
}
