package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.prose.ProseFact.FollowUp;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is to be taken up again, and when: a sentence that says so of a date after the meeting, told, decided or
 * approved. Where the year is not said, where there are several dates, or where it is only wished for, it waits; what only
 * may happen is a doubt.
 */
final class FollowUps {

    private static final int LONGEST_CHARACTERS = 400;

    private static final Pattern TAKEN_UP = Danish.pattern("\\b(?:tages (?:der )?(?:stilling|op)|evalueres|revideres"
            + "|fremlægges|forelægges|følges (?:der )?op|følger op|afrapporteres|genoptages|genbehandles|genfremlægges"
            + "|vende[rs] (?:der )?tilbage|lægges op til|gøres (?:der )?status|viderebehandles?|forelagt igen"
            + "|(?:status|evaluering|opfølgning) (?:fremlægges|forelægges|sker|foretages))\\b");
    private static final Pattern DUE =
            Danish.pattern("(?:\\b(?:senest|inden|ved|i|på|den|d\\.|pr\\.?|primo|medio|ultimo"
                    + "|udgangen af|begyndelsen af|slutningen af|løbet af|med|til|om|og) )+$");
    private static final Pattern THEN = Danish.pattern(",? (?:hvorefter|og derefter) ");
    private static final Pattern ONLY_MAYBE =
            Danish.pattern("\\b(?:kan|kunne|eventuel\\w*|evt|hvis|såfremt|mulighed\\w*|overvej\\w*|ikke)\\b");
    private static final Pattern HOPED_FOR = Danish.pattern("\\b(?:bør|burde|forvent\\w*|ønske\\w*)\\b");

    private final LocalDate day;
    private final ProseDoubts doubts;
    private final List<FollowUp> found = new ArrayList<>();

    private FollowUps(LocalDate day, ProseDoubts doubts) {
        this.day = day;
        this.doubts = doubts;
    }

    static List<FollowUp> read(ProseItem item, List<ProseLine> said, ProseDoubts doubts) {
        FollowUps followUps = new FollowUps(item.day(), doubts);
        Sentence.of(said).forEach(it -> followUps.take(it.text(), it.lines()));
        for (ProseItem.Point point : item.recommendation()) {
            if (point.outcome() == Outcome.APPROVED) {
                followUps.take(point.text(), point.lines());
            }
        }
        Sentence.of(item.decided()).forEach(it -> followUps.take(it.text(), it.lines()));
        return followUps.found;
    }

    /** What comes first and what comes "hvorefter" are two things, and the second bounds when the first is due. */
    private void take(String sentence, LineRange lines) {
        if (sentence.length() > LONGEST_CHARACTERS
                || !TAKEN_UP.matcher(sentence).find()) {
            return;
        }
        Matcher then = THEN.matcher(sentence);
        boolean two = then.find()
                && TAKEN_UP.matcher(sentence.substring(0, then.start())).find()
                && TAKEN_UP.matcher(sentence.substring(then.end())).find();
        if (!two) {
            take(sentence, what(sentence), null, lines);
            return;
        }
        String first = sentence.substring(0, then.start());
        String second = sentence.substring(then.end());
        List<Due> last = Due.in(second, day);
        boolean bounded = last.size() == 1 && !last.getFirst().inferred();
        take(first, first, bounded ? last.getFirst().date() : null, lines);
        take(second, second, null, lines);
    }

    private void take(String words, String what, @Nullable PartialDate bound, LineRange lines) {
        List<Due> all =
                Due.in(words, day).stream().map(due -> due.before(bound)).toList();
        if (all.isEmpty()) {
            return;
        }
        boolean placed = all.stream().allMatch(due -> isDue(due, words));
        if (!placed || ONLY_MAYBE.matcher(words).find()) {
            doubts.add("FOLLOW_UP_UNCLEAR", "followUps", unclear(words), lines);
            return;
        }
        boolean plain = !HOPED_FOR.matcher(words).find()
                && all.stream().noneMatch(Due::inferred)
                && (all.size() == 1 || bound != null);
        for (Due due : all) {
            FollowUp it = new FollowUp(new Text(capital(what)), due.date(), List.of(lines));
            if (plain) {
                found.add(it);
            } else {
                doubts.wait(it, "FOLLOW_UP_UNCLEAR", "followUps", unclear(words));
            }
        }
    }

    private static boolean isDue(Due due, String words) {
        return due.date().precision() == PartialDate.Precision.YEAR
                || due.start() == 0
                || DUE.matcher(words.substring(0, due.start())).find()
                || words.startsWith("om ", due.start());
    }

    private static String unclear(String words) {
        return ProseDoubts.quoted(words) + " kan være en opfølgning, men dens dag er ikke entydig.";
    }

    /** What is to be done: what comes after "hvorefter", or the sentence. */
    private static String what(String sentence) {
        Matcher then = THEN.matcher(sentence);
        boolean taken =
                then.find() && TAKEN_UP.matcher(sentence.substring(then.end())).find();
        return taken ? sentence.substring(then.end()) : sentence;
    }

    private static String capital(String what) {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
