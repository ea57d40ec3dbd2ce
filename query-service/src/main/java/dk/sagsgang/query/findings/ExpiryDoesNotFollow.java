package dk.sagsgang.query.findings;

import dk.sagsgang.events.agreements.AgreementHistory;
import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.PartialDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An extension says by how much and until when, and the two disagree: no day that the stated expiry may mean is one that
 * follows from the expiry before it. An expiry that was derived cannot disagree.
 */
final class ExpiryDoesNotFollow {
    private ExpiryDoesNotFollow() {}

    static List<Raised> in(Docket docket) {
        List<Raised> found = new ArrayList<>();
        for (AgreementId agreement : docket.extensions.keySet()) {
            AgreementHistory history = docket.history(agreement);
            for (int nth = 0; nth < history.extensions().size(); nth++) {
                Raised raised = of(docket, agreement, history, nth);
                if (raised != null) {
                    found.add(raised);
                }
            }
        }
        return found;
    }

    private static @Nullable Raised of(Docket docket, AgreementId agreement, AgreementHistory history, int nth) {
        Stated<AgreementExtended> extension = history.extensions().get(nth);
        AgreementExtended it = extension.value();
        Period by = it.by();
        Expiry before = new AgreementHistory(
                        history.terms(), history.extensions().subList(0, nth), null)
                .expiryAgreedBy(it.agreedOn());
        Expiry follows = before == null || by == null || it.expiryDerived() ? null : before.plus(by);
        if (before == null || by == null || follows == null || overlap(it.expires(), follows.date())) {
            return null;
        }
        List<OnRecord> causes = new ArrayList<>(List.of(docket.told(agreement, it, extension.version())));
        docket.terms.getOrDefault(agreement, List.of()).stream()
                .filter(said -> before.derived()
                        ? said.what().duration() != null
                        : before.date().equals(said.what().expires()))
                .max(Comparator.comparingLong((Said<?> said) -> said.in().position()))
                .ifPresent(said -> causes.add(said.in()));
        return Raised.atOnce(
                Rule.EXPIRY_DOES_NOT_FOLLOW,
                causes,
                Map.of(
                        "agreement", agreement.value(),
                        "before", before.date(),
                        "by", by,
                        "follows", follows.date(),
                        "expires", it.expires()));
    }

    private static boolean overlap(PartialDate one, PartialDate other) {
        return !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
    }
}
