package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.ReadItem;
import dk.sagsgang.events.values.LineRange;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which doubts of the reader are about a value that stands in the plan, so that the command with that value waits. All
 * other doubts tell of something that was not read, or of a value that the record has to show as it is printed; they are
 * told beside the plan.
 */
record ReaderDoubts(List<Doubt> all) {

    /** What a doubt may hold back. */
    enum Part {
        MEETING(doubt -> is(doubt, "DATE_CONTRADICTION", "WEEKDAY_CONTRADICTION", "COMMITTEE_CONTRADICTION")
                || (is(doubt, "HEAD_CONTRADICTION") && isAbout(doubt, "date", "committee"))),
        CASE_NUMBER(doubt -> is(doubt, "CASE_NUMBER_SHAPE")),
        CASE(doubt -> is(doubt, "SEVERAL_CASE_NUMBERS")),
        PLACE(doubt -> is(doubt, "ITEM_UNCERTAIN", "ITEM_WITHOUT_HEAD")),
        CASEWORKER(doubt -> is(doubt, "CO_CASEWORKERS_UNCLEAR")),
        RECOMMENDATION(doubt -> is(doubt, "SEVERAL_RECOMMENDATIONS", "RECOMMENDATION_POINTS_UNCLEAR")
                || (is(doubt, "SECTION_REPEATED") && isAbout(doubt, "recommendation"))),
        DECISION(doubt -> isAbout(doubt, "outcome")
                || is(doubt, "SECTION_REPEATED", "DECISION_END_UNCERTAIN")
                || (is(doubt, "POSSIBLY_CUT_OFF") && isAbout(doubt, "decision"))),
        AGREEMENT(doubt -> is(doubt, "EXPIRY_DURATION_MISMATCH")),
        DOCUMENT(doubt -> is(doubt, "ATTACHMENTS_UNCLEAR"));

        /** A pure function, which the checker cannot know. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final Predicate<Doubt> holds;

        Part(Predicate<Doubt> holds) {
            this.holds = holds;
        }
    }

    ReaderDoubts {
        all = List.copyOf(all);
    }

    /** Those about the meeting: its day or its committee. */
    List<Doubt> ofMeeting() {
        return all.stream().filter(Part.MEETING.holds).toList();
    }

    List<Doubt> of(Part part, ReadItem item) {
        return all.stream()
                .filter(part.holds)
                .filter(doubt -> isOf(doubt, item))
                .toList();
    }

    /** Those that look at any of these lines. */
    List<Doubt> of(Part part, ReadItem item, LineRange lines) {
        return of(part, item).stream()
                .filter(doubt -> doubt.lines() == null || overlap(doubt.lines(), lines))
                .toList();
    }

    /** A doubt that arose before the items were told apart is known by its lines. */
    private static boolean isOf(Doubt doubt, ReadItem item) {
        Integer position = doubt.item();
        @Nullable LineRange lines = doubt.lines();
        return position == null ? lines != null && overlap(lines, item.lines()) : position == item.position();
    }

    private static boolean overlap(LineRange one, LineRange other) {
        return one.from() <= other.to() && other.from() <= one.to();
    }

    private static boolean is(Doubt doubt, String... codes) {
        return Set.of(codes).contains(doubt.code());
    }

    private static boolean isAbout(Doubt doubt, String... fields) {
        return Set.of(fields).contains(doubt.about());
    }
}
