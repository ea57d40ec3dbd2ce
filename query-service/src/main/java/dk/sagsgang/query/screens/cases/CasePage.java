package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.cases.CaseHistory.Told;
import dk.sagsgang.query.screens.facts.AgreementBars;
import dk.sagsgang.query.screens.facts.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the screen of a case shows, as told from one moment.
 *
 * @param earlier the version in front of which the course goes on, where it is longer than one page
 */
record CasePage(
        CaseTold told,
        Through through,
        List<Stop> stops,
        List<Course.Entry> course,
        @Nullable Long earlier,
        AgreementBars<CaseTold.Agreement> bars,
        List<IndicatorChart> charts,
        List<AllotmentTable> allotments,
        List<Findings.Finding> findings) {

    /** The events that belong to what is told of a case from a moment. */
    static List<Told> of(List<Told> history, CaseTold told, Through through) {
        CaseTold.AsOf asOf = told.asOf();
        if (asOf == null) {
            return history;
        }
        return history.stream()
                .filter(it -> through.includes(asOf, it.position(), it.source().statedOn()))
                .toList();
    }
}
