package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** One fact of an import, the last word on it (null where nobody looked), and whether it is on record. */
record FactInReview(ReadFact fact, @Nullable FactReviewed review, boolean recorded) {

    /** What is said of it outside. */
    enum Standing {
        WAITING,
        RECORDED,
        ACCEPTED,
        CHANGED,
        REJECTED
    }

    /** A fact as it stands when the document was read and nothing of it is applied yet. */
    static FactInReview of(ReadFact fact) {
        return new FactInReview(fact, null, false);
    }

    Standing standing() {
        if (review != null) {
            return switch (review.verdict()) {
                case ACCEPTED -> Standing.ACCEPTED;
                case CHANGED -> Standing.CHANGED;
                case REJECTED -> Standing.REJECTED;
            };
        }
        return recorded ? Standing.RECORDED : Standing.WAITING;
    }

    /** The command as it is to be recorded. */
    Object command() {
        Text changed = review == null ? null : review.changedTo();
        return FactCommands.read(fact, changed);
    }

    boolean rejected() {
        return standing() == Standing.REJECTED;
    }

    /** Whether applying the import as a whole records it. */
    boolean isReady() {
        return !recorded && !rejected() && (review != null || fact.doubts().isEmpty());
    }

    FactInReview with(FactReviewed verdict, boolean applied) {
        boolean now = verdict.verdict() != FactReviewed.Verdict.REJECTED && (applied || recorded);
        return new FactInReview(fact, verdict, now);
    }

    FactInReview whenApplied() {
        return isReady() ? new FactInReview(fact, review, true) : this;
    }
}
