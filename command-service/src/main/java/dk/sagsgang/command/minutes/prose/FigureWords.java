package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.danish.DanishDates.Dated;
import dk.sagsgang.command.minutes.danish.DanishNumbers;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single sentences say of a figure; each answer is empty where the sentence does not say it plainly. */
final class FigureWords {

    private static final String VALUE = "(?<n>" + DanishNumbers.NUMBER + ")(?<unit> ?%| procent\\b| pct\\b\\.?| år\\b)?"
            + "(?! ?[-–] ?\\d| ?(?:til|gange|ud af|promille|mio|mia|kr|t\\.?kr|tusind\\w*|million\\w*|procentpoint)(?!\\p{L})|\\w)";
    private static final String IS =
            " (?:er|var|udgør|udgjorde|lå|ligger|har været)(?: på| nu| nu på| i alt| samlet)? ";

    private static final Pattern COUNT =
            Danish.pattern("^(?:det samlede )?antal(?:let)?(?: af)? (?<what>[^,.]{2,80}?)" + IS + VALUE);
    private static final Pattern MEASURE = Danish.pattern(
            "^(?:den |det )?(?<what>\\p{L}{3,40}?)(?<mid>(?: [^.]{0,200}?)?|,[^.]{0,200}?)" + IS + VALUE);
    private static final Pattern AT_A_TIME = Danish.pattern("^(?:i|pr\\.?|ultimo|primo|den|d\\.) (?<when>.{3,30}?)"
            + " (?:var|udgjorde|lå) (?<what>dette tal|tallet|antallet|andelen|den|det|der|de|\\p{L}{3,40})(?: på| oppe på| nede på)? "
            + VALUE);
    private static final Pattern COUNTED = Danish.pattern("^" + VALUE + " (?:af )?(?<what>\\p{L}+)\\b");
    private static final Pattern PREPOSITION =
            Danish.pattern(" (?:i|på|hos|fra|med|der|som|af|for|til|ved|pr\\.?)(?= )");
    private static final Pattern PRONOUN = Danish.pattern("dette tal|tallet|antallet|andelen|den|det|der|de");
    private static final Pattern MEASURES = Danish.pattern(
            "\\p{L}*(?:raten?|alder(?:en)?|andel(?:en)?|procent(?:en)?|score(?:n)?|ventetid(?:en)?|belægning(?:en)?"
                    + "|dækningsgrad(?:en)?|fravær(?:et)?|sygefravær(?:et)?)");
    private static final Pattern VAGUE =
            Danish.pattern("\\b(?:ca|cirka|circa|omkring|knap|godt|over|under|mere end|mindre end"
                    + "|mindst|højst|maksimalt|minimum|op til|forvent\\w*|skøn\\w*|anslå\\w*|estimer\\w*|mål\\w*|næsten|kan|kunne|vil|bør"
                    + "|skal|hvis|såfremt|budget\\w*|ikke|prognose\\w*)(?!\\p{L})");
    private static final Pattern CHANGE = Danish.pattern(
            "\\ben (?<way>stigning|fremgang|vækst|forøgelse|fald|nedgang|reduktion)\\w* på (?<n>" + DanishNumbers.NUMBER
                    + ")(?<unit> ?%| procent\\b| pct\\b\\.?)?(?<rest>(?:[^.]|(?<=\\d)\\.(?= ))*)|\\bet fald på (?<m>"
                    + DanishNumbers.NUMBER
                    + ")(?<munit> ?%| procent\\b| pct\\b\\.?)?(?<mrest>(?:[^.]|(?<=\\d)\\.(?= ))*)");
    private static final Pattern SINCE = Danish.pattern("\\b(?:siden|i forhold til|sammenlignet med|fra)\\b");
    private static final Pattern AS_OF = Danish.pattern("\\bpr\\.? (?:den |d\\. )?$");
    private static final Pattern COUNTS = Danish.pattern(
            DanishNumbers.NUMBER
                    + " (?!(?:"
                    + Danish.MONTH
                    + "|år|mdr|måneder|dage|timer|uger|mio|mia|kr|kroner|gange|og|til|i|på)(?!\\p{L}))(?:\\p{L}+e )?\\p{L}{4,}(?:er|e)(?!\\p{L})");
    private static final Pattern TELLS = Danish.pattern("\\b(?:har|er|var|blev|deltager|deltog)\\b");
    private static final int LONGEST_CHARACTERS = 400;
    private static final Pattern SHARE =
            Danish.pattern("^(?<n>" + DanishNumbers.NUMBER + ") ?(?:%|procent) af (?<of>[^,\\d]{3,120}?)\\.?$");
    private static final Pattern SHARE_ASIDE = Danish.pattern(
            ", hvilket svarer til (?<n>" + DanishNumbers.NUMBER + ") ?(?:%|procent) af (?<of>[^,.]{3,80})(?:\\.|,|$)");
    private static final Pattern ASIDE = Danish.pattern(", hvilket .*$");

    /** A figure as a sentence states it; the name is null where it is left to what stands around the sentence. */
    record Figure(
            @Nullable String name,
            BigDecimal value,
            @Nullable String unit,
            @Nullable PartialDate asOf) {}

    /** By how much a figure changed, and since when; the day is null where that is not said. */
    record Change(
            BigDecimal by, boolean inPercent, @Nullable PartialDate since, boolean clear) {}

    private FigureWords() {}

    static boolean isMeasure(String word) {
        return MEASURES.matcher(word).matches();
    }

    static boolean isVague(String sentence) {
        return VAGUE.matcher(main(sentence)).find();
    }

    /** What a sentence of a report states, before its asides; the name as it is announced, where it is. */
    static Optional<Figure> stated(String sentence, Report report, @Nullable String spokenOf) {
        String main = main(sentence);
        Matcher at = AT_A_TIME.matcher(main);
        if (at.find() && single(at.group("when"), report.day()) != null) {
            String what = Danish.lower(at.group("what"));
            String name = PRONOUN.matcher(what).matches() ? spokenOf : name(what, report);
            return name == null
                    ? Optional.empty()
                    : Optional.of(figure(name, at, single(at.group("when"), report.day())));
        }
        Matcher count = COUNT.matcher(main);
        Matcher measure = MEASURE.matcher(main);
        Matcher counted = COUNTED.matcher(main);
        List<Dated> dates = DanishDates.lookingBackFrom(report.day(), main);
        if (dates.size() > 1) {
            return Optional.empty();
        }
        PartialDate asOf = dates.isEmpty() ? report.asOf() : dates.getFirst().date();
        if (count.find()) {
            return Optional.of(figure(lastWord(count.group("what")), count, asOf));
        }
        if (counted.find()) {
            String what = Danish.lower(counted.group("what"));
            return counted.group("unit") == null
                    ? Optional.of(figure(report.names().contains(what) ? what : null, counted, asOf))
                    : Optional.empty();
        }
        if (measure.find()) {
            String name = name(Danish.lower(measure.group("what")), report);
            return name == null ? Optional.empty() : Optional.of(figure(name, measure, asOf));
        }
        return Optional.empty();
    }

    /** What a sentence that stands alone states: it must name a measure or a count and one day. */
    static Optional<Figure> alone(String sentence, LocalDate meeting) {
        List<Dated> dates = DanishDates.in(sentence);
        if (dates.size() != 1 || isVague(sentence)) {
            return Optional.empty();
        }
        PartialDate asOf = dates.getFirst().date();
        String before = sentence.substring(0, dates.getFirst().start());
        boolean stated = AS_OF.matcher(before).find();
        if (!stated || asOf.latest().isAfter(meeting)) {
            return Optional.empty();
        }
        Matcher count = COUNT.matcher(sentence);
        if (count.find()) {
            return count.group("unit") == null
                    ? Optional.of(figure(lastWord(count.group("what")), count, asOf))
                    : Optional.empty();
        }
        Matcher measure = MEASURE.matcher(sentence);
        if (!measure.find() || measure.group("unit") == null) {
            return Optional.empty();
        }
        String name = measureName(Danish.lower(measure.group("what")));
        return name == null ? Optional.empty() : Optional.of(figure(name, measure, asOf));
    }

    /** The share of something that a whole sentence tells of ("93 % af brugerne har …"), by the words for it. */
    static Optional<Figure> share(String sentence, Report report) {
        return isVague(sentence) ? Optional.empty() : share(SHARE.matcher(sentence), "andel af ", report);
    }

    /** The share that an aside gives of what the sentence counts ("…, hvilket svarer til 6,4 % af alle …"). */
    static Optional<Figure> shareAside(String sentence, String counted, Report report) {
        return share(SHARE_ASIDE.matcher(sentence), counted + ", andel af ", report);
    }

    private static Optional<Figure> share(Matcher share, String name, Report report) {
        return share.find()
                ? Optional.of(new Figure(name + share.group("of"), number(share.group("n")), "%", report.asOf()))
                : Optional.empty();
    }

    /** The change that a sentence tells of. */
    static Optional<Change> change(String sentence, Report report) {
        Matcher change = CHANGE.matcher(sentence);
        if (!change.find()) {
            return Optional.empty();
        }
        boolean first = change.group("n") != null;
        BigDecimal by = number(first ? change.group("n") : change.group("m"));
        boolean down = !first || Danish.lower(change.group("way")).matches("fald|nedgang|reduktion");
        String rest = first ? change.group("rest") : change.group("mrest");
        String whole = sentence.substring(change.start());
        List<Dated> dates = DanishDates.lookingBackFrom(report.day(), rest);
        boolean sinceSaid = SINCE.matcher(rest).find();
        boolean clear = dates.size() <= 1
                && sinceSaid == !dates.isEmpty()
                && !VAGUE.matcher(whole).find();
        PartialDate since = dates.size() == 1 ? dates.getFirst().date() : null;
        boolean earlier = since == null || since.latest().isBefore(report.day());
        return Optional.of(new Change(
                down ? by.negate() : by,
                (first ? change.group("unit") : change.group("munit")) != null || rest.startsWith(" procent"),
                since,
                clear && earlier));
    }

    private static Figure figure(@Nullable String name, Matcher matcher, @Nullable PartialDate asOf) {
        String unit = matcher.group("unit");
        String printed = unit == null ? null : unit.strip().equals("år") ? "år" : "%";
        return new Figure(name, number(matcher.group("n")), printed, asOf);
    }

    /** The name of a definite word: the announced one that it is a form of, else that of a measure. */
    private static @Nullable String name(String word, Report report) {
        for (String name : report.names()) {
            if (word.startsWith(name) && word.substring(name.length()).matches("|n|en|t|et|ne|ene|rne|erne")) {
                return name;
            }
        }
        return measureName(word);
    }

    private static @Nullable String measureName(String word) {
        if (!isMeasure(word) || word.matches("andel(en)?|procent(en)?")) {
            return null;
        }
        return word.endsWith("raten") || word.endsWith("scoren")
                ? word.substring(0, word.length() - 1)
                : word.replaceFirst("(?<=alder|tid|ning|grad|vær|andel|procent)e[nt]$", "");
    }

    private static String lastWord(String words) {
        String before = PREPOSITION.split(words, 2)[0];
        return Danish.lower(before.substring(before.lastIndexOf(' ') + 1));
    }

    private static @Nullable PartialDate single(String text, LocalDate day) {
        List<Dated> dates = DanishDates.lookingBackFrom(day, text);
        return dates.size() == 1 && dates.getFirst().date().earliest().isAfter(day)
                ? null
                : dates.size() == 1 ? dates.getFirst().date() : null;
    }

    /** Whether a sentence tells how many there are or were of something, in whatever words. */
    static boolean countsSomething(String sentence) {
        return sentence.length() <= LONGEST_CHARACTERS
                && COUNTS.matcher(sentence).find()
                && TELLS.matcher(sentence).find();
    }

    /** Whether a sentence gives numbers by the way, after what it states. */
    static boolean hasFigureAside(String sentence) {
        return !DanishNumbers.in(sentence.substring(main(sentence).length())).isEmpty();
    }

    private static String main(String sentence) {
        return ASIDE.matcher(sentence).replaceFirst("");
    }

    private static BigDecimal number(String text) {
        return DanishNumbers.only(text).orElseThrow();
    }
}
