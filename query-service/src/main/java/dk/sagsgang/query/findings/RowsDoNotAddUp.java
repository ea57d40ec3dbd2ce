package dk.sagsgang.query.findings;

import java.util.List;

/** The rows that are on record for a year come to another amount than the total or pool that was stated for it. */
final class RowsDoNotAddUp {
    private RowsDoNotAddUp() {}

    static List<Raised> in(Docket docket) {
        return Budget.of(docket).stream()
                .filter(it ->
                        it.isTotal() && (it.allotted() > it.stated() || (it.allotted() < it.stated() && it.isListed())))
                .map(it -> it.raised(Rule.ROWS_DO_NOT_ADD_UP))
                .toList();
    }
}
