package dk.sagsgang.query.cases;

import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a case that are told as they were stated. Every order ends in the whole content of the element, so that
 * two lists of the same elements are equal whatever order they were recorded in.
 */
final class CaseLists {
    private CaseLists() {}

    static List<FundingAllotted> allotments(Facts facts) {
        return sorted(
                facts,
                "allotment/",
                FundingAllotted.class,
                Comparator.comparingInt(FundingAllotted::year)
                        .thenComparing(it -> it.purpose().value())
                        .thenComparing(FundingAllotted::stage));
    }

    static List<FrameSet> frames(Facts facts) {
        return sorted(facts, "frame/", FrameSet.class, Comparator.comparingInt(FrameSet::year));
    }

    static List<IndicatorReported> indicators(Facts facts) {
        return sorted(
                facts,
                "indicator/",
                IndicatorReported.class,
                Comparator.comparing(IndicatorReported::indicator)
                        .thenComparing(it -> earliest(it.asOf()))
                        .thenComparing(IndicatorReported::value));
    }

    static List<DocumentAttached> documents(Facts facts) {
        return sorted(
                facts,
                "document/",
                DocumentAttached.class,
                Comparator.<DocumentAttached, String>comparing(it -> meeting(it.item()))
                        .thenComparingInt(it -> position(it.item()))
                        .thenComparing(it -> it.title().value()));
    }

    static List<EarlierDecisionCited> citedDecisions(Facts facts) {
        return sorted(
                        facts,
                        "cited/",
                        EarlierDecisionCited.class,
                        Comparator.<EarlierDecisionCited, LocalDate>comparing(
                                it -> it.decidedOn().earliest()))
                .stream()
                .distinct()
                .toList();
    }

    private static <T> List<T> sorted(Facts facts, String beginning, Class<T> kind, Comparator<T> order) {
        Comparator<T> wholly = order.thenComparing(it -> new String(AnswerJson.write(it), StandardCharsets.UTF_8));
        return facts.all(beginning, kind).stream()
                .map(Stated::what)
                .sorted(wholly)
                .toList();
    }

    /** What belongs to the case itself comes before what belongs to an item of it. */
    private static String meeting(@Nullable AgendaItem item) {
        return item == null ? "" : item.meeting().value();
    }

    private static int position(@Nullable AgendaItem item) {
        return item == null ? 0 : item.position();
    }

    private static LocalDate earliest(@Nullable PartialDate date) {
        return date == null ? LocalDate.MIN : date.earliest();
    }
}
