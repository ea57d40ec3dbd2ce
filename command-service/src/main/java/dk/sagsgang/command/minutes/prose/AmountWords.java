package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishAmounts;
import dk.sagsgang.events.values.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single sentences and points say of money for a purpose; each answer is empty where they do not say it plainly. */
final class AmountWords {

    private static final String AMOUNT =
            "(?<amount>(?:kr\\.? ?)?\\d[\\d.,]* ?(?:(?:mio|mia|t)\\.? ?)?(?:kr\\.?|kroner)?)";
    private static final String YEARS =
            "(?<years>(?: årligt| hvert år| pr\\. år)?(?: i 20\\d{2}(?:(?:, | og )20\\d{2})*)?"
                    + "(?: årligt| hvert år| pr\\. år)?)";
    private static final String PURPOSE = " til (?<what>[^.,;]{3,200}?)(?<after> i 20\\d{2})?(?:\\.|, .*)?$";

    private static final Pattern PROPOSED =
            Danish.pattern("(?:foreslå?s|foreslås der|foreslås det|indstilles|anbefales),? "
                    + "(?:det, )?(?:der |at der )?(?:afsat|afsættes|reserveret|reserveres|bevilget|bevilges|disponeret) (?<near>op til |ca\\. )?"
                    + AMOUNT + YEARS + PURPOSE);
    private static final Pattern APPLIED_FOR = Danish.pattern("\\b(?:er (?:der )?|har )?(?:ansøgt|søgt)(?: om)? "
            + AMOUNT + YEARS + "(?: til (?<what>[^.,;]{3,200}?))?(?:\\.|$)");
    private static final Pattern GRANTED =
            Danish.pattern("^på (?:mødet|møde|udvalgets møde|udvalgsmødet)(?: i (?<by>[^,.]{3,90}?))? "
                    + "(?:den|d\\.) .{5,25}? blev (?:det besluttet, at )?(?:der )?(?:afsættes|bevilges|bevilget|afsat) "
                    + AMOUNT + YEARS + "(?: til (?<what>[^.,;]{3,200}))(?:[.,;].*)?$");
    private static final Pattern RAISED =
            Danish.pattern("\\b(?:(?:hæve|øge|forhøje|nedsætte|sænke|øger) )?(?:\\p{L}+e )?"
                    + "(?:\\p{L}*bevillingen|midlerne|midler|beløbet|rammen|puljen) til (?<what>[^.,;]{3,200}?)"
                    + "(?: (?:hæves|øges|forhøjes|nedsættes|sænkes|ændres))? fra (?<before>"
                    + AMOUNT.replace("?<amount>", "?:") + ") til "
                    + AMOUNT + "(?<years>(?: i 20\\d{2})?)\\.?$");
    private static final Pattern GRANTING =
            Danish.pattern("^(?:at )?(?:.{3,60}? )?(?:bevilger?|bevilges|afsætter?|afsættes"
                    + "|frigiver?|frigives|tildeler?|tildeles|meddeler?)(?: der)?(?: en (?:tillægs|anlægs|rådigheds)?bevilling på)? "
                    + AMOUNT + YEARS + PURPOSE);
    private static final Pattern YEAR = Danish.pattern("(?<![\\d.-])20\\d{2}(?![\\d-]|\\.\\d)");
    private static final Pattern SPAN =
            Danish.pattern("20\\d{2} ?[-–] ?(?:20)?\\d{2}|\\bfra (?:og med )?20\\d{2}|\\btil 20\\d{2}");
    private static final Pattern YEARLY = Danish.pattern("\\b(?:årligt?|hvert år|pr\\. år|hvert af årene)\\b");
    private static final Pattern VAGUE =
            Danish.pattern("\\b(?:ca|cirka|op til|omkring|mindst|højst|maksimalt|max|forventet)\\b");
    private static final Pattern ONLY_TALKED_OF = Danish.pattern(
            "\\b(?:drøft\\w*|undersøg\\w*|ikke|afvis\\w*|afslå\\w*|såfremt|hvis|om der|regeringen\\w*|staten\\w*|finanslov\\w*|ministeri\\w*|udspil\\w*|fonden\\w*)\\b");
    private static final Pattern ANOTHER_GRANTS = Danish.pattern("^(?:at )?(?:byrådet|kommunalbestyrelsen|regionsrådet"
            + "|borgerrepræsentationen|økonomi[\\p{L} -]*udvalget)\\b");
    private static final String OWN = "Udvalget";

    /** Money as told: {@code words} hold its amount and years; {@code by} the body that granted it, where one is told. */
    record Told(
            @Nullable String purpose,
            String words,
            Money amount,
            @Nullable String by) {}

    private AmountWords() {}

    static Optional<Told> proposed(String sentence) {
        return ONLY_TALKED_OF.matcher(sentence).find() ? Optional.empty() : told(PROPOSED.matcher(sentence), null);
    }

    static Optional<Told> appliedFor(String sentence) {
        return told(APPLIED_FOR.matcher(sentence), null);
    }

    /** What a sentence says an earlier meeting granted; of the committee itself where it names no other body. */
    static Optional<Told> grantedEarlier(String sentence) {
        Matcher granted = GRANTED.matcher(sentence);
        if (!granted.find()) {
            return Optional.empty();
        }
        String by = granted.group("by") == null ? OWN : granted.group("by");
        return told(GRANTED.matcher(sentence), by);
    }

    /** What a point of a recommendation asks for: an amount for a purpose, or another one than before. */
    static Optional<Told> asked(String point) {
        if (ONLY_TALKED_OF.matcher(point).find()
                || ANOTHER_GRANTS.matcher(point).find()) {
            return Optional.empty();
        }
        Optional<Told> raised = told(RAISED.matcher(point), null);
        return raised.isPresent() ? raised : told(GRANTING.matcher(point), null);
    }

    private static Optional<Told> told(Matcher matcher, @Nullable String by) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<Money> amounts = DanishAmounts.in(matcher.group("amount").strip());
        if (amounts.size() != 1) {
            return Optional.empty();
        }
        String words = matcher.group("amount").strip() + matcher.group("years") + after(matcher);
        String near = matcher.namedGroups().containsKey("near") ? matcher.group("near") : null;
        return Optional.of(new Told(matcher.group("what"), (near == null ? "" : near) + words, amounts.getFirst(), by));
    }

    private static String after(Matcher matcher) {
        String after = matcher.namedGroups().containsKey("after") ? matcher.group("after") : null;
        return after == null ? "" : after;
    }

    /** The years named, each once. */
    static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            Integer year = Integer.valueOf(matcher.group());
            if (!years.contains(year)) {
                years.add(year);
            }
        }
        return years;
    }

    /** Whether the words name the first and last of several years and not each. */
    static boolean isSpan(String words) {
        return SPAN.matcher(words).find();
    }

    static boolean isYearly(String words) {
        return YEARLY.matcher(words).find();
    }

    static boolean isVague(String words) {
        return VAGUE.matcher(words).find();
    }
}
