package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates, amounts, figures and periods as Danish writes them. Written out here rather than taken from the platform's
 * locale data, which changes between releases of Java.
 */
final class Danish {

    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final BigDecimal OERE = BigDecimal.valueOf(100);

    private Danish() {}

    /** 19-10-2020. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 19-10-2020, marts 2023 or 2023: no finer than it is known. */
    static String date(PartialDate date) {
        return switch (date) {
            case PartialDate.OfDay it -> day(it.day());
            case PartialDate.OfMonth it -> month(it.month());
            case PartialDate.OfYear it -> it.text();
        };
    }

    /** 28-02-2022 [2022-02-28]: for the reader, and for the precise reader. */
    static String dateAndCode(PartialDate date) {
        return date(date) + " [" + date.text() + "]";
    }

    /** 160.000 kr., or 12,50 EUR for another currency. */
    static String amount(Money money) {
        BigDecimal whole = BigDecimal.valueOf(money.oere()).divide(OERE);
        String figure = money.oere() % 100 == 0 ? number(whole) : number(whole.setScale(2));
        return figure + (money.currency().equals("DKK") ? " kr." : " " + money.currency());
    }

    /** 2.029 or 83,4: a dot between thousands and a comma before decimals. */
    static String number(BigDecimal number) {
        String[] parts = number.abs().toPlainString().split("\\.", 2);
        StringBuilder written = new StringBuilder(parts[0]);
        for (int i = written.length() - 3; i > 0; i -= 3) {
            written.insert(i, '.');
        }
        if (parts.length == 2) {
            written.append(',').append(parts[1]);
        }
        return (number.signum() < 0 ? "-" : "") + written;
    }

    /** 1 år og 6 måneder. */
    static String period(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "år", "år");
        add(parts, period.getMonths(), "måned", "måneder");
        add(parts, period.getDays(), "dag", "dage");
        return parts.isEmpty() ? "0 dage" : enumeration(parts);
    }

    /** a, b og c. */
    static String enumeration(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " og " + parts.getLast();
    }

    /** linje 12, 14-15. */
    static String lines(List<LineRange> lines) {
        List<String> runs = lines.stream()
                .map(run -> run.from() == run.to() ? "" + run.from() : run.from() + "-" + run.to())
                .toList();
        return runs.isEmpty() ? "" : "linje " + String.join(", ", runs);
    }

    private static String month(YearMonth month) {
        return MONTHS.get(month.getMonth().compareTo(Month.JANUARY)) + " " + month.getYear();
    }

    private static void add(List<String> parts, int count, String one, String several) {
        if (count != 0) {
            parts.add(count + " " + (count == 1 ? one : several));
        }
    }
}
