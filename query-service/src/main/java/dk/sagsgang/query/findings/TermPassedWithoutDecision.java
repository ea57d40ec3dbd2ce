package dk.sagsgang.query.findings;

import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The last day to give notice of an agreement has passed, or where no notice is agreed its expiry, and nothing was decided
 * since it took the form it has: it was neither extended, ended nor moved to operation, and its case had no decision that
 * settles anything. It holds from the day after the last day that either date may mean.
 */
final class TermPassedWithoutDecision {
    private TermPassedWithoutDecision() {}

    static List<Raised> in(Docket docket) {
        List<Raised> found = new ArrayList<>();
        for (AgreementId agreement : docket.terms.keySet()) {
            Expiry expiry = docket.history(agreement).expiry();
            boolean ended = docket.closed || docket.terminated.contains(agreement);
            if (expiry != null && !ended && !docket.wasDecidedAfter(lastAgreed(docket, agreement))) {
                found.add(of(docket, agreement, expiry));
            }
        }
        return found;
    }

    private static Raised of(Docket docket, AgreementId agreement, Expiry expiry) {
        Period notice = docket.terms.getOrDefault(agreement, List.of()).stream()
                .sorted(Said.order())
                .map(it -> it.what().notice())
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .orElse(null);
        PartialDate deadline = notice == null ? null : expiry.noticeDeadline(notice);
        Map<String, Object> figures = new HashMap<>();
        figures.put("agreement", agreement.value());
        figures.put("expires", expiry.date());
        figures.put("derived", expiry.derived());
        if (deadline != null) {
            figures.put("deadline", deadline);
        }
        LocalDate last = deadline == null ? expiry.date().latest() : deadline.latest();
        return new Raised(
                Rule.TERM_PASSED_WITHOUT_DECISION, List.of(term(docket, agreement)), last.plusDays(1), figures);
    }

    /** The event that says until when: the extension agreed last, or the newest terms that say anything of it. */
    private static OnRecord term(Docket docket, AgreementId agreement) {
        Stream<Said<?>> extended =
                docket.extensions.getOrDefault(agreement, List.of()).stream().map(it -> it);
        Stream<Said<?>> stated = docket.terms.getOrDefault(agreement, List.of()).stream()
                .filter(it -> saysUntilWhen(it.what()))
                .map(it -> it);
        return Stream.concat(extended, stated)
                .max(Comparator.<Said<?>, LocalDate>comparing(Said::on)
                        .thenComparingLong(it -> it.in().position()))
                .orElseThrow()
                .in();
    }

    private static boolean saysUntilWhen(AgreementTerms terms) {
        return terms.expires() != null || terms.duration() != null || terms.inForceFrom() != null;
    }

    /** The day of the newest agreement about the term; a decision of that very day is the one that agreed it. */
    private static LocalDate lastAgreed(Docket docket, AgreementId agreement) {
        return docket.extensions.getOrDefault(agreement, List.of()).stream()
                .map(it -> it.what().agreedOn())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> docket.terms.getOrDefault(agreement, List.of()).stream()
                        .map(Said::on)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
