package dk.sagsgang.query.findings.desk;

import dk.sagsgang.query.findings.Finding.State;
import dk.sagsgang.query.findings.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which findings are wanted, and of which day; null is any. */
record FindingQuery(
        LocalDate day,
        @Nullable Rule rule,
        @Nullable State state,
        @Nullable String caseId,
        @Nullable String committee) {

    boolean accepts(Kept kept) {
        Optional<State> there = kept.finding().on(day);
        return there.isPresent()
                && (state == null || state == there.get())
                && (rule == null || rule == kept.finding().rule())
                && (caseId == null || caseId.equals(kept.stream().name()))
                && (committee == null
                        || committee.equalsIgnoreCase(kept.surveyed().committee())
                        || committee.equalsIgnoreCase(kept.committeeName()));
    }

    /** The findings that are wanted, from behind one place in the list on; null is its beginning. */
    List<Kept> in(Snapshot snapshot, @Nullable Place after, int most) {
        return snapshot.all().stream()
                .filter(it -> after == null || after.isBefore(it))
                .filter(this::accepts)
                .limit(most)
                .toList();
    }

    /** The place of a line in the list: its day, and its finding among those of the day. */
    record Place(LocalDate from, String finding) {
        static Place of(Kept kept) {
            return new Place(kept.finding().from(), kept.finding().id());
        }

        boolean isBefore(Kept other) {
            int byDay = other.finding().from().compareTo(from);
            return byDay < 0 || (byDay == 0 && other.finding().id().compareTo(finding) > 0);
        }
    }
}
