package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One agenda item of the case: how it was placed, its briefs, recommendations, decision (null until then), documents. */
public record ItemState(
        CasePlacedOnAgenda placed,
        Statements<BriefSubmitted> briefs,
        List<RecommendationState> recommendations,
        @Nullable DecisionState decision,
        List<DocumentAttached> documents) {

    public ItemState {
        recommendations = List.copyOf(recommendations);
        documents = List.copyOf(documents);
    }

    static ItemState placed(CasePlacedOnAgenda event) {
        return new ItemState(event, Statements.none(), List.of(), null, List.of());
    }

    public Text title() {
        return placed.title();
    }

    /** The printed number; null where the agenda prints none. */
    public @Nullable Integer number() {
        return placed.number();
    }

    /** The brief as stated last; null where none was submitted. */
    public @Nullable BriefSubmitted brief() {
        Stated<BriefSubmitted> latest = briefs.latest();
        return latest == null ? null : latest.value();
    }

    public boolean isDecided() {
        return decision != null;
    }

    /** The recommendation of a number, withdrawn ones included; null where there is none. */
    public @Nullable RecommendationState recommendation(int number) {
        for (RecommendationState recommendation : recommendations) {
            if (recommendation.number() == number) {
                return recommendation;
            }
        }
        return null;
    }

    ItemState briefed(Stated<BriefSubmitted> brief) {
        return new ItemState(placed, briefs.plus(brief), recommendations, decision, documents);
    }

    ItemState recommended(RecommendationProposed event) {
        List<RecommendationState> more = new ArrayList<>(recommendations);
        more.add(new RecommendationState(event.recommendation(), event.recommendedBy(), event.points(), false));
        return new ItemState(placed, briefs, more, decision, documents);
    }

    ItemState recommendation(int number, UnaryOperator<RecommendationState> change) {
        List<RecommendationState> changed = recommendations.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList();
        return new ItemState(placed, briefs, changed, decision, documents);
    }

    ItemState decided(@Nullable DecisionState to) {
        return new ItemState(placed, briefs, recommendations, to, documents);
    }

    ItemState withDocument(DocumentAttached document) {
        List<DocumentAttached> more = new ArrayList<>(documents);
        more.add(document);
        return new ItemState(placed, briefs, recommendations, decision, more);
    }
}
