package dk.sagsgang.command.minutes.danish;

import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts and prices as Danish minutes write them: {@code 160.000 kr.}, {@code kr. 160.000,50}, {@code 1,5 mio. kr.},
 * with {@code årligt} or {@code pr. måned}, and {@code + moms} or {@code inkl. moms}. A point groups thousands, a comma
 * begins decimals; {@code 1.8 mio. kr.} can only be a decimal too, and anything else (1.60 kr.) is no amount.
 */
public final class DanishAmounts {

    private static final String DIGITS = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,6})?|\\d+(?:,\\d{1,6})?)";
    private static final Pattern AMOUNT = Danish.pattern("(?<![\\w.,-])(?:" + DIGITS
            + "(?:,-)? ?(mio\\.?|millioner|mia\\.?|t\\.|tusinde?)? ?(?:kr\\b|kroner\\b|dkk\\b)|(?:kr\\.?|dkk) ?"
            + DIGITS
            + "(?![\\d.,]*\\d)(?! ?(?:mio|mia)))");

    /** A point before one or two digits can group no thousands, so that of millions it begins decimals. */
    private static final Pattern POINTED_MILLIONS = Danish.pattern(
            "(?<![\\w.,-])(\\d{1,4}\\.\\d{1,2}) ?(mio\\.?|millioner|mia\\.?) ?(?:kr\\b|kroner\\b|dkk\\b)");

    private static final Pattern YEARLY = Danish.pattern("\\b(årligt?|årlige|om året|pr\\.? år|per år|/år)(?!\\w)");
    private static final Pattern MONTHLY =
            Danish.pattern("\\b(månedligt?|månedlige|om måneden|pr\\.? måned|per måned|/måned)(?!\\w)");
    private static final Pattern ONCE = Danish.pattern("\\b(engangs\\w*|én gang|een gang|en gang for alle)(?!\\w)");
    private static final Pattern VAT_EXCLUDED =
            Danish.pattern("(\\+|plus|eks(?:kl|cl)?\\.?|excl\\.?|eksklusive?|exclusive?|uden|tillagt) ?moms");
    private static final Pattern VAT_INCLUDED = Danish.pattern("(inkl\\.?|incl\\.?|inklusive?|inclusive?|med) moms");

    /** More kroner than this many digits tell are no amount of any authority's. */
    private static final int MOST_DIGITS = 14;

    /** An amount and where it stands in the text. */
    public record Stated(Money amount, int start, int end) {}

    private DanishAmounts() {}

    /** All amounts of Danish kroner in the text, in its order. */
    public static List<Money> in(String text) {
        return found(text).stream().map(Stated::amount).toList();
    }

    /** All amounts of Danish kroner in the text and where they stand, in its order. */
    public static List<Stated> found(String text) {
        List<Stated> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
            add(DanishNumbers.value(digits).multiply(factor(matcher.group(2))), matcher, amounts);
        }
        Matcher pointed = POINTED_MILLIONS.matcher(text);
        while (pointed.find()) {
            add(new BigDecimal(pointed.group(1)).multiply(factor(pointed.group(2))), pointed, amounts);
        }
        amounts.sort(Comparator.comparingInt(Stated::start));
        return amounts;
    }

    private static void add(BigDecimal kroner, Matcher at, List<Stated> amounts) {
        if (kroner.stripTrailingZeros().scale() <= 2 && kroner.abs().precision() - kroner.scale() <= MOST_DIGITS) {
            amounts.add(new Stated(Money.kroner(kroner), at.start(), at.end()));
        }
    }

    /** The price that a sentence states; nothing unless it states one amount and one way of paying it. */
    public static Optional<Price> price(String sentence) {
        List<Money> amounts = in(sentence);
        List<Price.Per> ways = new ArrayList<>();
        addIf(YEARLY.matcher(sentence).find(), Price.Per.YEAR, ways);
        addIf(MONTHLY.matcher(sentence).find(), Price.Per.MONTH, ways);
        addIf(ONCE.matcher(sentence).find(), Price.Per.ONCE, ways);
        boolean excluded = VAT_EXCLUDED.matcher(sentence).find();
        boolean included = VAT_INCLUDED.matcher(sentence).find();
        if (amounts.size() != 1 || ways.size() != 1 || (excluded && included)) {
            return Optional.empty();
        }
        Price.Vat vat = excluded ? Price.Vat.EXCLUDED : included ? Price.Vat.INCLUDED : Price.Vat.UNSTATED;
        return Optional.of(new Price(amounts.getFirst(), ways.getFirst(), vat));
    }

    private static void addIf(boolean said, Price.Per way, List<Price.Per> ways) {
        if (said) {
            ways.add(way);
        }
    }

    private static BigDecimal factor(@Nullable String unit) {
        if (unit == null) {
            return BigDecimal.ONE;
        }
        String word = Danish.lower(unit);
        if (word.startsWith("t")) {
            return BigDecimal.valueOf(1_000);
        }
        return word.startsWith("mia") ? BigDecimal.valueOf(1_000_000_000) : BigDecimal.valueOf(1_000_000);
    }
}
