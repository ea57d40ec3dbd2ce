package dk.sagsgang.query.screens.shell;

import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Dates, amounts, figures and codes in the reader's language. A date is told no finer than it is known. The forms stand
 * here and in the message files, not in the platform's locale data, which changes between releases of Java.
 */
public final class Wording {
    public static final Locale DANISH = Locale.forLanguageTag("da");

    /** What a command is recorded with whose sender gave no name. */
    private static final String NOBODY = "anonymous";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss");
    private static final BigDecimal OERE = BigDecimal.valueOf(100);

    private final Locale locale;
    private final MessageSource messages;

    public Wording(Locale locale, MessageSource messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** The words of a message; a key without one is an error, so that no page shows a key. */
    public String words(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The words of a message, or others where there is no such message. */
    public String wordsOr(String key, String otherwise, Object... values) {
        return String.valueOf(messages.getMessage(key, values, otherwise, locale));
    }

    /** Who did something: the name as it was given, and words for who gave none. */
    public String who(String actor) {
        return actor.equals(NOBODY) ? words("who.nobody") : actor;
    }

    /** The words for a code such as an outcome: {@code outcome.APPROVED}. */
    public String code(String kind, @Nullable Object code) {
        return code == null ? "" : words(kind + "." + code);
    }

    /** 19-10-2020. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 19-10-2020, marts 2023 or 2023. */
    public String date(@Nullable PartialDate date) {
        return switch (date) {
            case null -> "";
            case PartialDate.OfDay it -> day(it.day());
            case PartialDate.OfMonth it -> month(it.month());
            case PartialDate.OfYear it -> it.text();
        };
    }

    public String month(YearMonth month) {
        return words("month." + month.getMonthValue()) + " " + month.getYear();
    }

    /** mandag den 22. november 2021. */
    public String weekday(@Nullable LocalDate day) {
        return day == null
                ? ""
                : words(
                        "date.weekday",
                        words("weekday." + day.getDayOfWeek().getValue()),
                        day.getDayOfMonth(),
                        words("month." + day.getMonthValue()),
                        Integer.toString(day.getYear()));
    }

    public String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** 22-11-2026 21:05:09, in Danish time. */
    public String instant(@Nullable Instant instant) {
        return instant == null ? "" : SECOND.format(instant.atZone(DENMARK));
    }

    /** 160.000 kr., or 12,50 EUR for another currency. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        BigDecimal whole = BigDecimal.valueOf(money.oere()).divide(OERE);
        String figure = money.oere() % 100 == 0 ? number(whole) : number(whole.setScale(2));
        return figure + " " + (money.currency().equals("DKK") ? words("money.kroner") : money.currency());
    }

    /** 2.029 or 83,4 in Danish; 2,029 or 83.4 in English. */
    public String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        boolean danish = locale.getLanguage().equals("da");
        String[] parts = number.abs().toPlainString().split("\\.", 2);
        StringBuilder written = new StringBuilder(parts[0]);
        for (int i = written.length() - 3; i > 0; i -= 3) {
            written.insert(i, danish ? '.' : ',');
        }
        if (parts.length == 2) {
            written.append(danish ? ',' : '.').append(parts[1]);
        }
        return (number.signum() < 0 ? "−" : "") + written;
    }

    public String count(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** 1 år og 6 måneder. */
    public String period(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        part(parts, "period.years", period.getYears());
        part(parts, "period.months", period.getMonths());
        part(parts, "period.days", period.getDays());
        return parts.size() < 2
                ? String.join("", parts)
                : words("list.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    private void part(List<String> parts, String key, int number) {
        if (number != 0) {
            parts.add(words(key, number));
        }
    }
}
