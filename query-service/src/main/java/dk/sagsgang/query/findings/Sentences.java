package dk.sagsgang.query.findings;

import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what is odd, with the figures in it, in one language. The words are in the message files
 * {@code messages/findings/sentences_*.properties}; a figure stands there by its name in braces. A word without a message fails, so
 * that no language is left half done.
 */
public final class Sentences {
    public static final Sentences DANISH = new Sentences(Locale.forLanguageTag("da-DK"));
    public static final Sentences ENGLISH = new Sentences(Locale.forLanguageTag("en-GB"));

    private static final Pattern NAMED = Pattern.compile("\\{(on:)?(\\p{Alpha}+)}");
    private static final int OERE = 2;

    private final ResourceBundle words;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    private Sentences(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "messages/findings/sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofPattern(words.getString("day"), locale);
        this.month = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
    }

    /** What the rule is called. */
    public String title(Rule rule) {
        return words.getString(rule.key() + ".title");
    }

    /** What is odd, in one or two sentences, as one says it on a day: of what is over by then, as of the past. */
    public String of(Finding finding, LocalDate on) {
        return of(finding.rule(), finding.figures(), on);
    }

    String of(Rule rule, Map<String, Object> figures, LocalDate on) {
        Matcher named = NAMED.matcher(words.getString(rule.key() + variant(rule, figures, on)));
        StringBuilder said = new StringBuilder();
        while (named.find()) {
            Object figure = figures.get(named.group(2));
            if (figure == null) {
                throw new IllegalStateException("A " + rule.key() + " has no " + named.group(2) + ".");
            }
            String word = named.group(1) == null ? word(figure) : when(figure) + " " + word(figure);
            named.appendReplacement(said, Matcher.quoteReplacement(word));
        }
        return named.appendTail(said).toString();
    }

    /** The message of a rule that has several, by the figures there are and by what is over on the day. */
    private static String variant(Rule rule, Map<String, Object> figures, LocalDate on) {
        return switch (rule) {
            case TERM_PASSED_WITHOUT_DECISION ->
                !figures.containsKey("deadline") ? ".expired" : isOver(figures.get("expires"), on) ? ".past" : "";
            case EXPIRY_DOES_NOT_FOLLOW -> isOver(figures.get("before"), on) ? ".past" : "";
            case LEFT_WITH_DISSOLVED_COMMITTEE -> figures.containsKey("successor") ? ".successor" : "";
            default -> "";
        };
    }

    /** Over is a day, a month or a year whose last day has passed. */
    private static boolean isOver(@Nullable Object date, LocalDate on) {
        return date instanceof PartialDate it && it.latest().isBefore(on);
    }

    /** The word before a date: days, months and years are preceded by different ones. */
    private String when(Object date) {
        return words.getString(date instanceof LocalDate || date instanceof PartialDate.OfDay ? "on.day" : "on.period");
    }

    private String word(Object figure) {
        return switch (figure) {
            case LocalDate it -> day.format(it);
            case PartialDate.OfDay it -> day.format(it.day());
            case PartialDate.OfMonth it -> month.format(it.month());
            case PartialDate.OfYear it -> it.year().toString();
            case Period it -> period(it);
            case Budget.Amount it -> amount(it);
            case Outcome it -> words.getString("outcome." + it);
            // A year has no thousands, and no other number here is as large.
            case Number it -> it.toString();
            default -> figure.toString();
        };
    }

    private String amount(Budget.Amount amount) {
        BigDecimal whole = BigDecimal.valueOf(amount.oere(), OERE).stripTrailingZeros();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(whole.scale() > 0 ? OERE : 0);
        String number = format.format(whole);
        boolean kroner = amount.currency().equals("DKK");
        return number + " " + (kroner ? words.getString("kroner") : amount.currency());
    }

    private String period(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return parts.isEmpty() ? "0" : String.join(" ", parts);
    }

    private void part(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + words.getString("unit." + unit + (count == 1 ? "" : "s")));
        }
    }
}
