package dk.sagsgang.query.cases;

import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One agenda item of a case: what was laid before the meeting, what was recommended, and what was decided. */
record ItemAnswer(
        MeetingId meeting,
        int position,
        CommitteeCode committee,
        LocalDate meetingDay,
        @Nullable Integer number,
        Text title,
        Openness openness,
        Purpose purpose,
        List<CommitteeCode> routedTo,
        @Nullable Brief brief,
        List<RecommendationAnswer> recommendations,
        @Nullable DecisionAnswer decision) {

    /** The items that stand on an agenda, by the day of the meeting and the place on its agenda. */
    static List<ItemAnswer> all(Facts facts) {
        return facts.all("item/", CasePlacedOnAgenda.class).stream()
                .map(placed -> of(placed.what(), facts))
                .sorted(Comparator.comparing(ItemAnswer::meetingDay)
                        .thenComparingInt(ItemAnswer::position)
                        .thenComparing(item -> item.meeting().value()))
                .toList();
    }

    /** Whether a member halted the decision, so that it is not carried out and the council decides. */
    boolean isHalted() {
        return decision != null && decision.halted() != null;
    }

    boolean isDecided() {
        return decision != null && decision.halted() == null;
    }

    /** Whether the decision settled the matter: one that postponed it or sent it on did not. */
    boolean isSettled() {
        return isDecided()
                && decision != null
                && decision.outcome() != Outcome.POSTPONED
                && decision.outcome() != Outcome.REFERRED;
    }

    boolean isRecommended() {
        return recommendations.stream().anyMatch(RecommendationAnswer::stands);
    }

    private static ItemAnswer of(CasePlacedOnAgenda placed, Facts facts) {
        String of = "item/" + placed.item() + "/";
        DecisionAnswer decision = decision(facts, of);
        return new ItemAnswer(
                placed.item().meeting(),
                placed.item().position(),
                placed.committee(),
                placed.meetingDay(),
                placed.number(),
                placed.title(),
                placed.openness(),
                placed.purpose(),
                placed.routedTo(),
                brief(facts.one(of + "brief", BriefSubmitted.class)),
                facts.all(of + "proposed/", RecommendationProposed.class).stream()
                        .map(proposed -> RecommendationAnswer.of(proposed.what(), facts, of, decision))
                        .sorted(Comparator.comparingInt(RecommendationAnswer::recommendation))
                        .toList(),
                decision);
    }

    private static @Nullable Brief brief(@Nullable Stated<BriefSubmitted> said) {
        return said == null
                ? null
                : new Brief(
                        said.what().resume(),
                        said.what().statement(),
                        said.what().economy(),
                        said.what().coordination());
    }

    private static @Nullable DecisionAnswer decision(Facts facts, String of) {
        Stated<DecisionRecorded> recorded = facts.one(of + "decided", DecisionRecorded.class);
        return recorded == null
                ? null
                : DecisionAnswer.of(
                        recorded.what(),
                        facts.one(of + "corrected", DecisionCorrected.class),
                        facts.one(of + "halted", DecisionHalted.class));
    }

    record Brief(
            @Nullable Text resume,
            @Nullable Text statement,
            @Nullable Text economy,
            @Nullable Text coordination) {}
}
