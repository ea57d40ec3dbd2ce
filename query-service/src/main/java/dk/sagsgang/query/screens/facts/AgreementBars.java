package dk.sagsgang.query.screens.facts;

import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Agreements on one axis of time: solid for what was agreed first, dashed for what extensions added, a notch for the last day
 * to give notice, a line for today. Places are shares of the width in percent, so that the drawing fits any screen. A date
 * that is known to a month or a year is drawn at its last day where something ends, and at its first where something begins.
 */
public record AgreementBars<T extends AgreementBars.Term>(
        List<Tick> ticks, @Nullable String today, List<Bar<T>> bars) {

    /** What of an agreement is drawn. */
    public interface Term {
        @Nullable
        PartialDate inForceFrom();

        @Nullable
        PartialDate originallyExpires();

        @Nullable
        PartialDate expires();

        @Nullable
        LocalDate endsOn();

        @Nullable
        PartialDate noticeDeadline();
    }

    /** The first day of a year on the axis. */
    public record Tick(String x, String year) {}

    /** One agreement's bar; the parts that are not known are null. */
    public record Bar<T extends Term>(
            T agreement,
            @Nullable Span agreed,
            @Nullable Span extended,
            @Nullable String notice) {}

    /** From where and how wide, in percent with its sign. */
    public record Span(String x, String width) {}

    public static <T extends Term> AgreementBars<T> of(List<T> agreements, LocalDate today) {
        List<LocalDate> days = agreements.stream()
                .flatMap(it -> Stream.of(begin(it), end(it)))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new AgreementBars<>(List.of(), null, List.of());
        }
        LocalDate from = days.getFirst().withDayOfYear(1);
        LocalDate to = days.getLast().plusYears(1).withDayOfYear(1);
        Axis axis = new Axis(from, to);
        int step = Math.max(1, (to.getYear() - from.getYear()) / 8);
        List<Tick> ticks = IntStream.range(from.getYear(), to.getYear())
                .filter(year -> (year - from.getYear()) % step == 0)
                .mapToObj(year -> new Tick(axis.at(LocalDate.of(year, 1, 1)), Integer.toString(year)))
                .toList();
        List<Bar<T>> bars = new ArrayList<>();
        agreements.forEach(it -> bars.add(bar(it, axis)));
        return new AgreementBars<>(ticks, axis.covers(today) ? axis.at(today) : null, bars);
    }

    private static <T extends Term> Bar<T> bar(T agreement, Axis axis) {
        LocalDate begin = begin(agreement);
        LocalDate end = end(agreement);
        if (begin == null || end == null) {
            return new Bar<>(agreement, null, null, null);
        }
        PartialDate first = agreement.originallyExpires();
        PartialDate notice = agreement.noticeDeadline();
        LocalDate agreed = first == null || first.latest().isAfter(end) ? end : first.latest();
        return new Bar<>(
                agreement,
                axis.span(begin, agreed),
                agreed.isBefore(end) ? axis.span(agreed, end) : null,
                notice == null ? null : axis.at(notice.latest()));
    }

    private static @Nullable LocalDate begin(Term agreement) {
        PartialDate from = agreement.inForceFrom();
        return from == null ? null : from.earliest();
    }

    private static @Nullable LocalDate end(Term agreement) {
        PartialDate expires = agreement.expires();
        return agreement.endsOn() != null ? agreement.endsOn() : expires == null ? null : expires.latest();
    }

    private record Axis(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        String at(LocalDate day) {
            return percent(share(day));
        }

        Span span(LocalDate begin, LocalDate end) {
            return new Span(at(begin), percent(Math.max(0, share(end) - share(begin))));
        }

        private double share(LocalDate day) {
            return 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share);
        }
    }
}
