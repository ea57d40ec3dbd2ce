package dk.sagsgang.query.findings.desk;

import dk.sagsgang.query.findings.Finding;
import dk.sagsgang.query.findings.Finding.Span;
import dk.sagsgang.query.findings.Finding.State;
import dk.sagsgang.query.findings.OnRecord;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a finding was taken for by one who had heard of the events up to a position and lived on a day. Both together are
 * all that a client of the stream must remember.
 */
final class Told {
    private Told() {}

    static Optional<State> at(Finding finding, long position, LocalDate day) {
        OnRecord dismissal = finding.dismissal();
        if (finding.raisedAt() > position || finding.from().isAfter(day)) {
            return Optional.empty();
        }
        if (dismissal != null
                && dismissal.position() <= position
                && !dismissal.source().statedOn().isAfter(day)) {
            return Optional.of(State.DISMISSED);
        }
        boolean open = finding.spans().stream().anyMatch(it -> isOpen(it, position, day));
        return Optional.of(open ? State.OPEN : State.RESOLVED);
    }

    private static boolean isOpen(Span span, long position, LocalDate day) {
        OnRecord by = span.by();
        LocalDate until = span.until();
        boolean ended = by != null && by.position() <= position && until != null && !until.isAfter(day);
        return !span.from().isAfter(day) && !ended;
    }
}
