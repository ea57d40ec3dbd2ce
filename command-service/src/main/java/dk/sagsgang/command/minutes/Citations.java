package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where an item's prose says what a named committee decided at a meeting on a named day. */
final class Citations {

    private static final Pattern COMMITTEE_FIRST =
            Danish.pattern("(?<who>.{3,80}?) (?:besluttede|vedtog|godkendte|tiltrådte)"
                    + "(?: på (?:sit |et |udvalgets )?(?:udvalgs ?)?møde(?:t)?)(?: (?:den|d\\.))? (?<rest>.*)");
    private static final Pattern MEETING_FIRST = Danish.pattern(
            "^på (?:sit |et |udvalgets )?(?:udvalgs ?)?møde(?:t)?(?: i (?<body>[^,]{3,60}?))?(?: (?:den|d\\.))? (?<rest>.*)");
    private static final Pattern DECIDED =
            Danish.pattern("\\b(?:besluttede|vedtog|godkendte|tiltrådte) (?<who>.{3,80})");
    private static final Pattern ITEM =
            Danish.pattern("\\b(?:punkt|pkt\\.?|sag)(?: ?nr\\.?| nummer)? ?(?<number>\\d{1,4})\\b");
    private static final int ITEM_REACH = 45;
    private static final int LONGEST_DATE = 22;

    private Citations() {}

    static List<ReadCitation> read(ReadItem item, List<Sentence> sentences, Committees committees) {
        List<ReadCitation> citations = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Matcher first = COMMITTEE_FIRST.matcher(sentence.text());
            Matcher meeting = MEETING_FIRST.matcher(sentence.text());
            if (first.matches()) {
                add(item, sentence, first.group("who"), first.group("rest"), committees, citations);
            } else if (meeting.matches()) {
                Matcher decided = DECIDED.matcher(meeting.group("rest"));
                if (decided.find()) {
                    add(item, sentence, decided.group("who"), meeting.group("rest"), committees, citations);
                }
            }
        }
        return citations;
    }

    private static void add(
            ReadItem item,
            Sentence sentence,
            String who,
            String rest,
            Committees committees,
            List<ReadCitation> citations) {
        List<String> names = committees.printedIn(who);
        List<DanishDates.Dated> dates = DanishDates.in(rest.substring(0, Math.min(LONGEST_DATE, rest.length())));
        if (names.size() != 1 || dates.isEmpty() || !(dates.getFirst().date() instanceof PartialDate.OfDay it)) {
            return;
        }
        String near = rest.substring(0, Math.min(dates.getFirst().end() + ITEM_REACH, rest.length()));
        Matcher number = ITEM.matcher(near);
        Integer itemNumber = number.find() ? Integer.valueOf(number.group("number")) : null;
        citations.add(new ReadCitation(item.position(), it.day(), itemNumber, names.getFirst(), sentence.lines()));
    }
}
