package dk.sagsgang.query.travel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where a question looks: what was recorded up to a position, of that what had been stated by a day, and of that
 * what held on a day. Where a day is null, that time sets no limit.
 */
public record Moment(
        long position,
        @Nullable LocalDate statedBy,
        @Nullable LocalDate validOn) {

    /** All that was recorded up to this position. */
    public static Moment at(long position) {
        return new Moment(position, null, null);
    }

    Moment moved(long otherPosition) {
        return new Moment(otherPosition, statedBy, validOn);
    }
}
