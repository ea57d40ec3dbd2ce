package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.danish.DanishDates.Dated;
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

/**
 * Finds what is to be taken up again, and when: a sentence that says so of one date after the meeting, told or approved.
 * What may happen, has two dates, or names a month of no year, is a doubt.
 */
final class FollowUps {

    private static final int LONGEST_CHARACTERS = 400;

    private static final Pattern TAKEN_UP =
            Danish.pattern("\\b(?:tages (?:der )?stilling|evalueres|revideres|fremlægges|forelægges"
                    + "|følges op|følger op|afrapporteres|genoptages|genbehandles|genfremlægges|vender tilbage|lægges op til"
                    + "|gøres status|opfølgning (?:fremlægges|forelægges|sker))\\b");
    private static final Pattern DUE = Danish.pattern(
            "(?:\\b(?:senest|inden|ved|i|på|den|d\\.|pr\\.?|primo|ultimo|udgangen af" + "|begyndelsen af|med|til) )+$");
    private static final Pattern THEN = Danish.pattern("\\b(?:hvorefter|og derefter) ");
    private static final Pattern ONLY_MAYBE = Danish.pattern(
            "\\b(?:kan|kunne|bør|burde|forvent\\w*|eventuel\\w*|evt|hvis|såfremt|mulighed\\w*|ønske\\w*|overvej\\w*|ikke)\\b");

    private FollowUps() {}

    static List<FollowUp> read(ProseItem item, List<ProseLine> said, ProseDoubts doubts) {
        List<FollowUp> found = new ArrayList<>();
        for (Sentence sentence : Sentence.of(said)) {
            take(sentence.text(), sentence.lines(), item.day(), found, doubts);
        }
        for (ProseItem.Point point : item.recommendation()) {
            if (point.outcome() == Outcome.APPROVED) {
                take(point.text(), point.lines(), item.day(), found, doubts);
            }
        }
        return found;
    }

    private static void take(
            String sentence, LineRange lines, LocalDate day, List<FollowUp> found, ProseDoubts doubts) {
        if (sentence.length() > LONGEST_CHARACTERS
                || !TAKEN_UP.matcher(sentence).find()) {
            return;
        }
        List<Dated> due = new ArrayList<>(DanishDates.in(sentence));
        due.addAll(DanishDates.yearEnds(sentence));
        boolean yearless = DanishDates.lookingBackFrom(day, sentence).size()
                > DanishDates.in(sentence).size();
        if (yearless) {
            unclear(sentence, lines, doubts);
        }
        due.removeIf(date -> !date.date().latest().isAfter(day));
        if (due.isEmpty()) {
            return;
        }
        boolean plain = due.size() == 1
                && !ONLY_MAYBE.matcher(sentence).find()
                && (DUE.matcher(sentence.substring(0, due.getFirst().start())).find()
                        || due.getFirst().date().precision() == PartialDate.Precision.YEAR);
        if (!plain) {
            unclear(sentence, lines, doubts);
            return;
        }
        found.add(new FollowUp(new Text(what(sentence)), due.getFirst().date(), List.of(lines)));
    }

    private static void unclear(String sentence, LineRange lines, ProseDoubts doubts) {
        doubts.add(
                "FOLLOW_UP_UNCLEAR",
                "followUps",
                ProseDoubts.quoted(sentence) + " kan være en opfølgning, men dens dag er ikke entydig.",
                lines);
    }

    /** What is to be done: what comes after "hvorefter", or the sentence. */
    private static String what(String sentence) {
        Matcher then = THEN.matcher(sentence);
        boolean taken =
                then.find() && TAKEN_UP.matcher(sentence.substring(then.end())).find();
        String what = taken ? sentence.substring(then.end()) : sentence;
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
