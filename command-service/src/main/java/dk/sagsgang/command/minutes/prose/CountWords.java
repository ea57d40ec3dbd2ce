package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishNumbers;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence tells that counts something in its main clause: how many of what, of when where it says so, and under
 * the name that its own words make. Nothing where the words are vague, compare, suppose, or count time or money.
 */
final class CountWords {

    private static final int LONGEST_CHARACTERS = 400;
    private static final int LONGEST_NAME_CHARACTERS = 120;

    private static final String N = "(?<n>" + DanishNumbers.NUMBER + ")";
    private static final String NOUN = "(?!(?:" + Danish.MONTH
            + "|årig\\w*|år|års|mdr|måned\\w*|dag|dage|dages|timer|timers|time|uge|uger|ugers|minutter|minutters|kilometer|km|meter|mio|mia|kr|kroner|tkr|gange"
            + "|procent\\w*|pct|promille|point|pladser|kvadratmeter|hektar|liter|kg|ton|og|til|i|på|af|er|har|ud)(?!\\p{L}))";
    private static final String WHAT = "(?<what>" + NOUN + "(?:\\p{Ll}+e )?" + NOUN
            + "\\p{Ll}{3,}(?:-\\p{L}+)?)(?! (?:timer|dage|uger|måneder|år|mio|kr|kroner|procent|pladser)(?!\\p{L}))";
    private static final String VERB =
            "(?<verb>har|havde|er|var|blev|deltager|deltog|benytter|benyttede|bruger|brugte)";
    private static final String ONLY = "(?:i alt |samlet |nu )?";
    private static final String ALSO = "(?:(?:derudover|desuden|endvidere|herudover|indtil nu|ligeledes) )?";

    private static final Pattern VERB_FIRST =
            Danish.pattern("^" + ALSO + VERB + " (?:også )?" + ONLY + N + " " + WHAT + "(?<rest> [^,]*?)?\\.?$");
    private static final Pattern SUBJECT_FIRST = Danish.pattern("^" + ALSO + ONLY + N + " " + WHAT + "(?<of>(?: (?!"
            + VERB.replace("?<verb>", "?:") + " )[^ ,]+){0,6}) " + VERB + "(?<rest> [^,]*?)\\.?$");
    private static final Pattern THERE_IS = Danish.pattern("^" + ALSO
            + "(?:(?<place>(?:på|i|hos|ved) [^,]{3,80}?) )?(?:der )?(?:er|var|blev|har|havde)(?: der)?"
            + "(?: været| blevet)?(?: \\p{L}+(?:t|et|dt))? " + ONLY + "(?<list>" + DanishNumbers.NUMBER + " .*?)\\.?$");
    private static final Pattern BY =
            Danish.pattern("^(?<subject>\\p{L}[^,]{2,80}?) (?:er|blev|var|har været)(?: blevet)? (?<done>\\p{L}+t) af "
                    + ONLY + N + " " + WHAT + "(?<rest> [^,]*?)?\\.?$");
    private static final Pattern HAS = Danish.pattern("^(?<subject>\\p{L}[^,\\d]{2,60}?) (?:har|havde) "
            + "(?:et samarbejde med )?" + ONLY + N + " " + WHAT + "(?<rest> [^,]*?)?\\.?$");
    private static final Pattern ENTRY = Danish.pattern("^" + DanishNumbers.NUMBER + " " + WHAT + "(?<rest> [^,]*)?$");
    private static final Pattern FROM_TO = Danish.pattern("^antal(?:let)?(?: af)? (?<what>[^,.]{2,80}?) "
            + "(?:steg|er steget|faldt|er faldet|voksede|er vokset) fra (?<from>" + DanishNumbers.NUMBER
            + ") (?<first>i .{4,20}?|pr\\.? .{4,20}?) til (?<to>" + DanishNumbers.NUMBER
            + ") (?<last>(?:i|pr\\.?) .{4,25}?)\\.?$");
    private static final Pattern ASIDE = Danish.pattern(
            ", (?:som|der|hvilket|hvor\\w*|men|idet|fordi|mens|og(?! \\d)|herunder|heraf|jf\\.?)(?!\\p{L}).*$");
    private static final Pattern AND = Pattern.compile(", (?:og )?(?=\\d)| og (?=\\d)| samt (?=\\d)");
    private static final Pattern UNFIT = Danish.pattern(
            "\\b(?:til sammenligning|må|mulighed\\w*|nabo\\p{L}+|ønske\\w*"
                    + "|plads til|tale om|hver af|målsætning\\w*|ansøg\\w*|foreslå\\w*|godkend\\w*|besluttet|afsat|bevilget|planlagt|stemte|medlemmer kan)(?!\\p{L})");

    /**
     * So many of something; {@code noun} is what is counted, without what the sentence says of it. A {@code loose} form is
     * met in prose of all kinds, and counts only where an item reports figures.
     */
    record Counted(
            String name,
            String noun,
            @Nullable String place,
            BigDecimal value,
            @Nullable PartialDate asOf,
            boolean loose) {}

    private CountWords() {}

    static List<Counted> in(String sentence, LocalDate meeting) {
        if (sentence.length() > LONGEST_CHARACTERS
                || FigureWords.isVague(sentence)
                || UNFIT.matcher(sentence).find()) {
            return List.of();
        }
        List<Counted> fromTo = fromTo(sentence, meeting);
        if (!fromTo.isEmpty()) {
            return fromTo;
        }
        Optional<AsOf> main = AsOf.in(ASIDE.matcher(sentence).replaceFirst(""), meeting);
        return main.map(it -> counted(it.rest(), it.date())).orElse(List.of());
    }

    private static List<Counted> fromTo(String sentence, LocalDate meeting) {
        Matcher change = FROM_TO.matcher(sentence);
        if (!change.find()) {
            return List.of();
        }
        PartialDate first = date(change.group("first"), meeting);
        PartialDate last = date(change.group("last"), meeting);
        if (first == null || last == null || !first.latest().isBefore(last.earliest())) {
            return List.of();
        }
        String what = Danish.lower(change.group("what"));
        return List.of(
                new Counted(what, what, null, number(change.group("from")), first, false),
                new Counted(what, what, null, number(change.group("to")), last, false));
    }

    private static @Nullable PartialDate date(String words, LocalDate meeting) {
        return AsOf.in(words, meeting)
                .filter(it -> it.rest().isEmpty())
                .map(AsOf::date)
                .orElse(null);
    }

    private static List<Counted> counted(String main, @Nullable PartialDate asOf) {
        Matcher subject = SUBJECT_FIRST.matcher(main);
        Matcher verb = VERB_FIRST.matcher(main);
        Matcher by = BY.matcher(main);
        Matcher has = HAS.matcher(main);
        Matcher there = THERE_IS.matcher(main);
        boolean one = DanishNumbers.in(main).size() == 1;
        if (one && subject.find()) {
            String of = subject.group("what") + text(subject.group("of"));
            return one(of + ", der " + subject.group("verb") + text(subject.group("rest")), subject, asOf, false);
        }
        if (one && verb.find() && isMore(verb.group("rest"))) {
            String said = ", der " + Danish.lower(verb.group("verb")) + text(verb.group("rest"));
            return one(verb.group("what") + said, verb, asOf, false);
        }
        if (there.find()) {
            return list(there.group("list"), there.group("place"), asOf);
        }
        if (one && by.find()) {
            String who = by.group("what") + text(by.group("rest"));
            return one(who + ", der har " + by.group("done") + " " + by.group("subject"), by, asOf, false);
        }
        if (one && has.find()) {
            String what = has.group("what") + text(has.group("rest"));
            return one(what + " (" + has.group("subject") + ")", has, asOf, true);
        }
        return List.of();
    }

    private static boolean isMore(@Nullable String rest) {
        return rest != null && !rest.isBlank();
    }

    private static List<Counted> one(String name, Matcher found, @Nullable PartialDate asOf, boolean loose) {
        String noun = Danish.lower(found.group("what"));
        return List.of(new Counted(named(name, noun), noun, null, number(found.group("n")), asOf, loose));
    }

    /** "412 medlemmer, 138 frivillige og 27 foreninger i klubberne": what stands after the last is said of each. */
    private static List<Counted> list(String words, @Nullable String place, @Nullable PartialDate asOf) {
        List<Counted> found = new ArrayList<>();
        String[] parts = AND.split(words);
        String rest = "";
        for (int i = parts.length - 1; i >= 0; i--) {
            Matcher entry = ENTRY.matcher(parts[i].strip());
            if (!entry.find() || DanishNumbers.in(parts[i]).size() != 1) {
                return List.of();
            }
            String own = text(entry.group("rest"));
            rest = i == parts.length - 1 ? own : rest;
            if (i < parts.length - 1 && !own.isEmpty()) {
                return List.of();
            }
            String noun = Danish.lower(entry.group("what"));
            String name = noun + (place == null ? rest : " " + uncapitalised(place));
            BigDecimal value = DanishNumbers.in(parts[i]).getFirst().value();
            found.addFirst(new Counted(named(name, noun), noun, place, value, asOf, place == null));
        }
        return found;
    }

    private static String named(String name, String noun) {
        String plain = name.strip().replaceAll("\\s+", " ");
        return plain.length() <= LONGEST_NAME_CHARACTERS ? plain : noun;
    }

    private static String uncapitalised(String place) {
        return Character.toLowerCase(place.charAt(0)) + place.substring(1);
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static BigDecimal number(String text) {
        return DanishNumbers.only(text).orElseThrow();
    }
}
