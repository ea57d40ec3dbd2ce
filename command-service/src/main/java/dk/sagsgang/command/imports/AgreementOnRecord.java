package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has been stated of one agreement, with the day of each statement, and its extensions. */
record AgreementOnRecord(List<Stated> statements, List<Extension> extensions) {

    /** Terms and the day they were stated. */
    record Stated(LocalDate on, AgreementTerms terms) {}

    /** When an extension was agreed, and the item that decided it; null where it was only told. */
    record Extension(LocalDate agreedOn, @Nullable AgendaItem decidedAt) {}

    AgreementOnRecord with(LocalDate on, AgreementTerms terms) {
        List<Stated> more = new ArrayList<>(statements);
        more.add(new Stated(on, terms));
        return new AgreementOnRecord(List.copyOf(more), extensions);
    }

    AgreementOnRecord withExtension(LocalDate agreedOn, @Nullable AgendaItem decidedAt) {
        List<Extension> more = new ArrayList<>(extensions);
        more.add(new Extension(agreedOn, decidedAt));
        return new AgreementOnRecord(statements, List.copyOf(more));
    }

    /** Of these terms those that are news on the day they are stated; empty terms where nothing is. */
    AgreementTerms news(LocalDate on, AgreementTerms terms) {
        List<Target> targets = news(on, terms, it -> it.targets().isEmpty() ? null : it.targets());
        return new AgreementTerms(
                news(on, terms, AgreementTerms::partner),
                news(on, terms, AgreementTerms::kind),
                news(on, terms, AgreementTerms::inForceFrom),
                news(on, terms, AgreementTerms::duration),
                news(on, terms, AgreementTerms::expires),
                news(on, terms, AgreementTerms::price),
                news(on, terms, AgreementTerms::notice),
                targets == null ? List.of() : targets);
    }

    /** A term is news where nobody stated it, or where what was stated last, and no later than this, differs. */
    private <T> @Nullable T news(LocalDate on, AgreementTerms terms, Function<AgreementTerms, @Nullable T> term) {
        T stated = term.apply(terms);
        T known = null;
        LocalDate knownOn = LocalDate.MIN;
        for (Stated statement : statements) {
            T value = term.apply(statement.terms());
            if (value != null && !statement.on().isBefore(knownOn)) {
                known = value;
                knownOn = statement.on();
            }
        }
        return stated == null || Objects.equals(stated, known) || knownOn.isAfter(on) ? null : stated;
    }
}
