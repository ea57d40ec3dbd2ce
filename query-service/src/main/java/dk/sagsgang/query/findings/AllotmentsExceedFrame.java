package dk.sagsgang.query.findings;

import java.util.List;

/** What was allotted for a year is more than the frame it must keep within; to the last øre of it is not. */
final class AllotmentsExceedFrame {
    private AllotmentsExceedFrame() {}

    static List<Raised> in(Docket docket) {
        return Budget.of(docket).stream()
                .filter(it -> !it.isTotal() && it.allotted() > it.stated())
                .map(it -> it.raised(Rule.ALLOTMENTS_EXCEED_FRAME))
                .toList();
    }
}
