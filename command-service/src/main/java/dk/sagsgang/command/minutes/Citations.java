package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where an item's prose says what a named committee decided at a meeting on a named day. */
final class Citations {

    private static final Pattern COMMITTEE_FIRST =
            Danish.pattern("(?<who>.{3,80}?) (?:besluttede|vedtog|godkendte|tiltrådte)"
                    + "(?: på (?:sit |et |udvalgets )?(?:udvalgs ?)?møde(?:t)?)(?: (?:den|d\\.))? (?<rest>.*)");
    private static final Pattern MEETING_FIRST = Danish.pattern(
            "^på (?:sit |et |udvalgets )?(?:udvalgs ?)?møde(?:t)?(?: i (?<body>[^,]{3,60}?))?(?: (?:den|d\\.))? (?<rest>.*)");
    private static final Pattern DECIDED =
            Danish.pattern("\\b(?:besluttede|vedtog|godkendte|tiltrådte) (?<who>.{3,80})");
    private static final Pattern PASSIVE =
            Danish.pattern("\\b(?:vedtaget|godkendt|besluttet|tiltrådt) (?:på|i|af) (?<who>[^,.]{3,60}?)"
                    + "(?: møde)? (?:den|d\\.) (?<rest>.*)");
    private static final Pattern GENITIVE =
            Danish.pattern("^på (?<who>[^,.]{3,60}?) (?:udvalgs ?)?møde(?:t)? (?:den|d\\.) (?<rest>.*)");
    private static final Pattern OWN_MEETING = Danish.pattern(
            "^på (?:udvalgets |udvalgs ?)?møde(?:t)? (?:den|d\\.) (?<rest>.{8,20}? \\((?:punkt|pkt\\.?|sag)(?: ?nr\\.?| nummer)? ?\\d{1,4}\\)"
                    + " (?:blev|besluttede|vedtog|godkendte|drøftede) udvalget\\b.*)");
    private static final Pattern WAS_DECIDED =
            Danish.pattern("\\b(?:blev|er|har) .{0,200}?\\b(?:vedtaget|godkendt|besluttet|tiltrådt)\\b"
                    + "|\\b(?:besluttede|vedtog|godkendte|tiltrådte)\\b");
    private static final Pattern ITEM =
            Danish.pattern("\\b(?:punkt|pkt\\.?|sag)(?: ?nr\\.?| nummer)? ?(?<number>\\d{1,4})\\b");
    private static final int ITEM_REACH = 45;
    private static final int LONGEST_DATE = 22;

    private Citations() {}

    /** The citations of an item; {@code own} is the committee whose minutes these are, which may be called "udvalget". */
    static List<ReadCitation> read(
            int item,
            List<Sentence> sentences,
            Committees committees,
            @Nullable String own,
            LocalDate day,
            Doubts doubts) {
        List<ReadCitation> citations = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.isTooLong()) {
                continue;
            }
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
            readFurther(item, sentence, committees, own, citations);
            for (EarlierMeetings.Told told : EarlierMeetings.in(sentence.text(), committees, own, day)) {
                String body = told.body() == null ? own : told.body();
                if (body != null) {
                    citations.add(citation(item, sentence, sentences, body, committees, told));
                }
            }
        }
        List<ReadCitation> distinct = distinct(citations, day);
        distinct.stream()
                .flatMap(it -> it.doubts().stream())
                .forEach(it -> doubts.add(it.code(), it.about(), it.message(), it.lines()));
        return distinct;
    }

    private static ReadCitation citation(
            int item,
            Sentence sentence,
            List<Sentence> all,
            String body,
            Committees committees,
            EarlierMeetings.Told told) {
        List<Doubt> doubts = new ArrayList<>();
        if (!told.yearSaid() && all.stream().noneMatch(it -> bearsOut(it, told.on()))) {
            doubts.add(new Doubt(
                    "CITATION_YEAR_INFERRED",
                    item,
                    "citations",
                    "Årstallet er ikke nævnt; den seneste dag af det navn er foreslået.",
                    sentence.lines()));
        }
        if (!told.outcomeSaid()) {
            doubts.add(new Doubt(
                    "CITATION_WITHOUT_OUTCOME",
                    item,
                    "citations",
                    "Teksten henviser til en behandling, men siger ikke, hvad der blev besluttet.",
                    sentence.lines()));
        }
        Matcher number = ITEM.matcher(
                told.after().substring(0, Math.min(ITEM_REACH, told.after().length())));
        Integer itemNumber = number.find() ? Integer.valueOf(number.group("number")) : null;
        return new ReadCitation(item, told.on(), itemNumber, body, committees.code(body), sentence.lines(), doubts);
    }

    /** Whether a sentence names the month of a day with its year, so that a day without one can only be of that year. */
    private static boolean bearsOut(Sentence sentence, PartialDate day) {
        return !sentence.isTooLong()
                && DanishDates.in(sentence.text()).stream()
                        .map(DanishDates.Dated::date)
                        .anyMatch(date -> date.precision() == PartialDate.Precision.MONTH
                                ? date.earliest()
                                        .withDayOfMonth(1)
                                        .equals(day.earliest().withDayOfMonth(1))
                                : date.equals(day));
    }

    private static void readFurther(
            int item, Sentence sentence, Committees committees, @Nullable String own, List<ReadCitation> citations) {
        Matcher passive = PASSIVE.matcher(sentence.text());
        Matcher genitive = GENITIVE.matcher(sentence.text());
        Matcher ours = OWN_MEETING.matcher(sentence.text());
        if (passive.find()) {
            add(item, sentence, passive.group("who"), passive.group("rest"), committees, citations);
        }
        if (genitive.matches() && WAS_DECIDED.matcher(genitive.group("rest")).find()) {
            add(item, sentence, genitive.group("who"), genitive.group("rest"), committees, citations);
        }
        if (ours.matches() && own != null) {
            addOf(own, item, sentence, ours.group("rest"), committees, citations);
        }
    }

    /** A decision is cited once for an item, without a doubt if it can be, and none that lies ahead is an earlier one. */
    private static List<ReadCitation> distinct(List<ReadCitation> citations, LocalDate meeting) {
        List<ReadCitation> distinct = new ArrayList<>();
        citations.sort(Comparator.comparing(it -> !it.doubts().isEmpty()));
        for (ReadCitation citation : citations) {
            boolean known = distinct.stream()
                    .anyMatch(it -> it.decidedOn().equals(citation.decidedOn())
                            && it.committee().equalsIgnoreCase(citation.committee())
                            && Objects.equals(it.itemNumber(), citation.itemNumber()));
            if (!known && citation.decidedOn().latest().isBefore(meeting)) {
                distinct.add(citation);
            }
        }
        return distinct;
    }

    private static void add(
            int item, Sentence sentence, String who, String rest, Committees committees, List<ReadCitation> citations) {
        List<String> names = committees.printedIn(who);
        if (names.size() == 1) {
            addOf(names.getFirst(), item, sentence, rest, committees, citations);
        }
    }

    private static void addOf(
            String committee,
            int item,
            Sentence sentence,
            String rest,
            Committees committees,
            List<ReadCitation> citations) {
        List<DanishDates.Dated> dates = DanishDates.in(rest.substring(0, Math.min(LONGEST_DATE, rest.length())));
        if (dates.isEmpty() || !(dates.getFirst().date() instanceof PartialDate.OfDay it)) {
            return;
        }
        String near = rest.substring(0, Math.min(dates.getFirst().end() + ITEM_REACH, rest.length()));
        Matcher number = ITEM.matcher(near);
        Integer itemNumber = number.find() ? Integer.valueOf(number.group("number")) : null;
        citations.add(new ReadCitation(
                item, it, itemNumber, committee, committees.code(committee), sentence.lines(), List.of()));
    }
}
