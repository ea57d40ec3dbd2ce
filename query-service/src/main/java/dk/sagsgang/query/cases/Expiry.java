package dk.sagsgang.query.cases;

import dk.sagsgang.events.values.PartialDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The last day an agreement is in force, and whether it was derived because no source states it. */
record Expiry(@Nullable PartialDate expires, boolean derived) {

    static Expiry of(AgreementAnswer.Extension extension) {
        return new Expiry(extension.expires(), extension.expiryDerived());
    }

    /**
     * The expiry before any extension: as stated, else the day before the start's return after the duration. That needs
     * a start known to the day, since a month less a day is no date.
     */
    static Expiry original(AgreementFacts told) {
        PartialDate stated = told.expires();
        if (stated != null) {
            return new Expiry(stated, false);
        }
        Period duration = told.duration();
        if (told.inForceFrom() instanceof PartialDate.OfDay from && duration != null) {
            return new Expiry(PartialDate.of(from.day().plus(duration).minusDays(1)), true);
        }
        return new Expiry(null, false);
    }

    /**
     * The last day to give notice, as precisely as the expiry is known; null where the period is finer than that, since
     * thirty days before March is no month.
     */
    static @Nullable PartialDate noticeDeadline(@Nullable PartialDate expires, @Nullable Period notice) {
        if (expires == null || notice == null) {
            return null;
        }
        boolean fits = switch (expires.precision()) {
            case DAY -> true;
            case MONTH -> notice.getDays() == 0;
            case YEAR -> notice.getDays() == 0 && notice.getMonths() == 0;
        };
        return fits ? expires.plus(notice.negated()) : null;
    }
}
