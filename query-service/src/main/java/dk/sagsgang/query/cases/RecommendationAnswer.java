package dk.sagsgang.query.cases;

import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.cases.RecommendationWithdrawn;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A recommendation as it stands, each of its points (numbered from 1) with what became of it. */
record RecommendationAnswer(int recommendation, Text recommendedBy, Status status, List<Point> points) {

    static RecommendationAnswer of(
            RecommendationProposed proposed, Facts facts, String ofItem, @Nullable DecisionAnswer decision) {
        int number = proposed.recommendation();
        Stated<RecommendationAmended> amended = facts.one(ofItem + "amended/" + number, RecommendationAmended.class);
        boolean withdrawn = facts.one(ofItem + "withdrawn/" + number, RecommendationWithdrawn.class) != null;
        List<Text> texts = amended == null ? proposed.points() : amended.what().points();
        return new RecommendationAnswer(
                number,
                proposed.recommendedBy(),
                withdrawn ? Status.WITHDRAWN : amended == null ? Status.PROPOSED : Status.AMENDED,
                IntStream.rangeClosed(1, texts.size())
                        .mapToObj(point -> new Point(
                                point,
                                texts.get(point - 1),
                                decision == null ? null : decision.outcomeOf(number, point)))
                        .toList());
    }

    boolean stands() {
        return status != Status.WITHDRAWN;
    }

    enum Status {
        PROPOSED,
        AMENDED,
        WITHDRAWN
    }

    record Point(int point, Text text, @Nullable Outcome outcome) {}
}
