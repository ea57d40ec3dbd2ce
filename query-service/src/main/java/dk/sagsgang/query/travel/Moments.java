package dk.sagsgang.query.travel;

import dk.sagsgang.query.store.RecordingTimes;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from where a question looks. A position must be one that the views have reached, an instant one that has been,
 * since what is recorded by a later one is not known yet; an instant stands for the last position recorded by then.
 */
@Component
public class Moments {
    public static final String RECORDED_BY =
            "A position of the ledger, or an instant such as 2026-03-01T12:00:00Z, which"
                    + " stands for the last position recorded by then: what was recorded later is left out.";
    public static final String STATED_BY =
            "A day such as 2020-12-31: what a source stated later is left out, corrections" + " and annulments too.";
    public static final String VALID_ON =
            "A day such as 2021-01-01: corrections stand in place of what they correct, what"
                    + " held later is left out, and the rest is told in the order in which it held. Dates known to a month or a"
                    + " year are uncertain within it, and asOf says which.";

    private static final String DAY = "A day is written 2021-01-31.";

    private final RecordingTimes times;
    private final Clock clock = Clock.systemUTC();

    Moments(RecordingTimes times) {
        this.times = times;
    }

    /** The three times as they were asked for; null is what was not. */
    public record Asked(
            @Nullable String recordedBy,
            @Nullable String statedBy,
            @Nullable String validOn) {

        /** Whether anything but the present is asked for. */
        public boolean isAny() {
            return recordedBy != null || statedBy != null || validOn != null;
        }
    }

    /** The moment that was asked for among what the views tell, and the instant where one was named. */
    public record Found(Moment moment, @Nullable Instant recordedBy) {}

    public Found find(Passed passed, Asked asked) {
        LocalDate statedBy = day("statedBy", asked.statedBy());
        LocalDate validOn = day("validOn", asked.validOn());
        String recordedBy = asked.recordedBy();
        if (recordedBy == null) {
            return new Found(new Moment(passed.position(), statedBy, validOn), null);
        }
        Instant instant = isPosition(recordedBy) ? null : instant("recordedBy", recordedBy);
        long position = position(passed, "recordedBy", recordedBy);
        return new Found(new Moment(position, statedBy, validOn), instant);
    }

    /** The position that is written, or that the written instant stands for; a position is counted from 1. */
    long position(Passed passed, String parameter, String written) {
        if (!isPosition(written)) {
            return at(passed, parameter, instant(parameter, written));
        }
        long position = positionOf(parameter, written);
        if (position > passed.position()) {
            throw Problem.refused(
                    "POSITION_BEYOND_HEAD",
                    "The position " + position + " is beyond the last one that is told here, " + passed.position()
                            + ".",
                    parameter,
                    "Ask for a position up to " + passed.position() + ", or wait for a later one with minPosition.");
        }
        return position;
    }

    private long at(Passed passed, String parameter, Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw Problem.refused(
                    "INSTANT_IN_FUTURE",
                    "What will be recorded by " + instant + " is not known yet.",
                    parameter,
                    "Ask for an instant that has been.");
        }
        long last = times.lastBy(passed.authority(), instant)
                .orElseThrow(() -> Problem.refused(
                        "INSTANT_BEFORE_FIRST_EVENT",
                        "Nothing had been recorded by " + instant + ".",
                        parameter,
                        "Ask for an instant at which this authority was registered."));
        return Math.min(last, passed.position());
    }

    private static boolean isPosition(String written) {
        return written.matches("\\d+");
    }

    private static long positionOf(String parameter, String written) {
        try {
            long position = Long.parseLong(written);
            if (position > 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a position that no ledger has.
        }
        throw Problem.parameter(parameter, "Positions are counted from 1.");
    }

    private static Instant instant(String parameter, String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw Problem.parameter(parameter, "This is a position, or an instant such as 2026-03-01T12:00:00Z.");
        }
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= 0 && day.getYear() <= 9_999) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, as for a day that no source can name.
        }
        throw Problem.parameter(parameter, DAY);
    }
}
