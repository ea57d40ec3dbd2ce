package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * One fact of an import, the last word on it (null where nobody looked), and as which of the import's facts it was put on
 * record: counted from 1 over all of them, 0 where it is not.
 */
record FactInReview(ReadFact fact, @Nullable FactReviewed review, int recordedAs) {

    /** What is said of it outside. */
    enum Standing {
        WAITING,
        RECORDED,
        ACCEPTED,
        CHANGED,
        REJECTED,
        FALLEN
    }

    /** A fact as it stands when the document was read and nothing of it is applied yet. */
    static FactInReview of(ReadFact fact) {
        return new FactInReview(fact, null, 0);
    }

    boolean recorded() {
        return recordedAs > 0;
    }

    /** The command as it is to be recorded. */
    Object command() {
        Text changed = review == null ? null : review.changedTo();
        return FactCommands.read(fact, changed);
    }

    boolean rejected() {
        return review != null && review.verdict() == FactReviewed.Verdict.REJECTED;
    }

    /** Whether it is recorded as soon as all that it needs is. */
    boolean isReady() {
        return !recorded() && !rejected() && (review != null || fact.doubts().isEmpty());
    }

    /** What was accepted stays on record as it is; what was changed or rejected has gone from it. */
    FactInReview with(FactReviewed verdict) {
        return new FactInReview(fact, verdict, verdict.verdict() == FactReviewed.Verdict.ACCEPTED ? recordedAs : 0);
    }

    FactInReview recordedAs(int number) {
        return new FactInReview(fact, review, number);
    }
}
