package dk.sagsgang.query.screens.meetings;

import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the meetings are narrowed by, and whether they stand in a list or a calendar. All of it stands in the address, so
 * that it can be sent; a word there that means nothing narrows nothing.
 */
record MeetingFilters(
        @Nullable String committee,
        @Nullable YearMonth month,
        @Nullable String when,
        @Nullable String view) {
    private static final String COMING = "coming";
    private static final String PAST = "past";
    private static final String CALENDAR = "calendar";

    public boolean isCalendar() {
        return CALENDAR.equals(view);
    }

    public boolean isAny() {
        return (committee != null && !committee.isBlank()) || month != null || COMING.equals(when) || PAST.equals(when);
    }

    boolean hasComing() {
        return !PAST.equals(when);
    }

    boolean hasPast() {
        return !COMING.equals(when);
    }

    MeetingFilters in(YearMonth other) {
        return new MeetingFilters(committee, other, when, view);
    }

    public MeetingFilters asCalendar() {
        return new MeetingFilters(committee, month, when, CALENDAR);
    }

    public MeetingFilters asList() {
        return new MeetingFilters(committee, month, when, null);
    }

    /** The first of the days asked for that are today or later; null where nothing bounds them. */
    LocalDate firstComing(LocalDate today) {
        return month != null && month.atDay(1).isAfter(today) ? month.atDay(1) : today;
    }

    /** The last of the days asked for that are gone. */
    LocalDate lastPast(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return month != null && month.atEndOfMonth().isBefore(yesterday) ? month.atEndOfMonth() : yesterday;
    }

    /** The question for one page of the meetings between two days, newest first. */
    Question asked(Here here, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        return here.ask("/meetings")
                .with("committee", committee)
                .with("from", from)
                .with("to", to)
                .with("limit", limit);
    }

    /** The address of the screen. */
    public String address(Here here) {
        return Question.of(here.to("/moeder"))
                .with("committee", committee)
                .with("month", month)
                .with("when", when)
                .with("view", view)
                .toString();
    }

    /** The address of the same list from a cursor on. */
    public String address(Here here, String cursor) {
        return Question.of(here.to("/moeder"))
                .with("committee", committee)
                .with("month", month)
                .with("when", when)
                .with("cursor", cursor)
                .toString();
    }
}
