package dk.sagsgang.query.cases;

import dk.sagsgang.events.agreements.AgreementHistory;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Target;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a case say of one agreement. Each term is for itself the one that was stated last; a source that
 * leaves a term out says nothing of it.
 */
record AgreementFacts(Facts facts, AgreementId agreement) {

    /** The agreements that terms are on record for. */
    static List<AgreementId> named(Facts facts) {
        Set<String> names = new TreeSet<>();
        facts.all("agreement/", AgreementEntered.class)
                .forEach(said -> names.add(said.what().agreement().value()));
        facts.all("agreement/", AgreementAmended.class)
                .forEach(said -> names.add(said.what().agreement().value()));
        return names.stream().map(AgreementId::new).toList();
    }

    @Nullable
    Text partner() {
        return latest(AgreementTerms::partner);
    }

    @Nullable
    PartialDate inForceFrom() {
        return latest(AgreementTerms::inForceFrom);
    }

    @Nullable
    Period duration() {
        return latest(AgreementTerms::duration);
    }

    @Nullable
    Price price() {
        return latest(AgreementTerms::price);
    }

    @Nullable
    Period notice() {
        return latest(AgreementTerms::notice);
    }

    List<Target> targets() {
        List<Target> targets = latest(terms -> terms.targets().isEmpty() ? null : terms.targets());
        return targets == null ? List.of() : targets;
    }

    /** Trial or operation as stated last; what was moved to operation is no trial again. */
    @Nullable
    AgreementKind kind() {
        return facts.one(subject("operation"), AgreementMovedToOperation.class) == null
                ? latest(AgreementTerms::kind)
                : AgreementKind.OPERATION;
    }

    /** All of it as the calculation of the expiry takes it. */
    AgreementHistory history() {
        Stated<AgreementMovedToOperation> moved = facts.one(subject("operation"), AgreementMovedToOperation.class);
        return new AgreementHistory(
                new Statements<>(terms().stream().map(AgreementFacts::plain).toList()),
                facts.all(subject("extended/"), AgreementExtended.class).stream()
                        .map(AgreementFacts::plain)
                        .toList(),
                moved == null ? null : plain(moved));
    }

    private static <T> dk.sagsgang.events.statements.Stated<T> plain(Stated<T> said) {
        return new dk.sagsgang.events.statements.Stated<>(said.what(), said.on(), said.position());
    }

    @Nullable
    Stated<AgreementTerminated> terminated() {
        return facts.one(subject("terminated"), AgreementTerminated.class);
    }

    private <T> @Nullable T latest(Function<AgreementTerms, @Nullable T> term) {
        T latest = null;
        for (Stated<AgreementTerms> said : terms()) {
            T value = term.apply(said.what());
            latest = value == null ? latest : value;
        }
        return latest;
    }

    private List<Stated<AgreementTerms>> terms() {
        List<Stated<AgreementTerms>> terms = new ArrayList<>();
        facts.all(subject("terms/"), AgreementEntered.class)
                .forEach(it ->
                        terms.add(new Stated<>(it.on(), it.position(), it.what().terms())));
        facts.all(subject("terms/"), AgreementAmended.class)
                .forEach(it ->
                        terms.add(new Stated<>(it.on(), it.position(), it.what().terms())));
        terms.sort(Stated.order());
        return terms;
    }

    private String subject(String aspect) {
        return "agreement/" + agreement + "/" + aspect;
    }
}
