package dk.sagsgang.query.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Everything that is looked for, each a pure function of a docket. The key is what dismissals and answers call it. */
public enum Rule {
    EXTENSION_WITHOUT_DECISION(ExtensionWithoutDecision::in),
    EXPIRY_DOES_NOT_FOLLOW(ExpiryDoesNotFollow::in),
    TERM_PASSED_WITHOUT_DECISION(TermPassedWithoutDecision::in),
    MEETING_WITHOUT_MINUTES(MeetingWithoutMinutes::in),
    DECISION_WITHOUT_RECOMMENDATION(DecisionWithoutRecommendation::in),
    DECISION_BEYOND_RECOMMENDATION(DecisionBeyondRecommendation::in),
    LEFT_WITH_DISSOLVED_COMMITTEE(LeftWithDissolvedCommittee::in),
    ALLOTMENTS_EXCEED_FRAME(AllotmentsExceedFrame::in),
    ROWS_DO_NOT_ADD_UP(RowsDoNotAddUp::in),
    NO_EVENT_FOR_TOO_LONG(NoEventForTooLong::in),
    CORRECTED_AFTER_MINUTES(CorrectedAfterMinutes::in);

    /** A static method: it has no state, though its type does not say so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Docket, List<Raised>> finds;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Rule(Function<Docket, List<Raised>> finds) {
        this.finds = finds;
    }

    public String key() {
        return key;
    }

    List<Raised> in(Docket docket) {
        return finds.apply(docket);
    }

    public static Optional<Rule> of(String key) {
        for (Rule rule : values()) {
            if (rule.key.equals(key)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
