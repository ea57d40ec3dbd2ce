package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.values.EventId;
import dk.sagsgang.query.findings.Finding;
import dk.sagsgang.query.findings.Finding.State;
import dk.sagsgang.query.findings.OnRecord;
import dk.sagsgang.query.findings.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a list, as it is on a day. {@code from} is the first day on which it holds, {@code raisedAt} the position
 * of the event that completed its causes; {@code dismissAs} is what DismissFinding takes. It is resolved by the event that
 * ended it, and dismissed by a person who said why.
 */
record FindingLine(
        String finding,
        String dismissAs,
        String rule,
        State state,
        String caseId,
        @Nullable String caseNumber,
        @Nullable Committee committee,
        Said title,
        Said sentence,
        LocalDate from,
        long raisedAt,
        @Nullable Resolved resolved,
        @Nullable Dismissed dismissed) {

    /** The finding must hold, or have held, by the day. */
    static FindingLine of(Kept kept, LocalDate day) {
        Finding it = kept.finding();
        State state = it.on(day).orElseThrow();
        OnRecord by = state == State.OPEN ? null : it.resolvedBy(day);
        OnRecord dismissal = state == State.DISMISSED ? it.dismissal() : null;
        String code = kept.surveyed().committee();
        return new FindingLine(
                it.id(),
                it.name(),
                it.rule().key(),
                state,
                kept.stream().name(),
                kept.surveyed().number(),
                code == null ? null : new Committee(code, kept.committeeName()),
                new Said(Sentences.DANISH.title(it.rule()), Sentences.ENGLISH.title(it.rule())),
                new Said(Sentences.DANISH.of(it, day), Sentences.ENGLISH.of(it, day)),
                it.from(),
                it.raisedAt(),
                by == null ? null : Resolved.of(by),
                dismissal == null ? null : Dismissed.of(it, dismissal));
    }

    record Committee(String code, @Nullable String name) {}

    /** The same in Danish and in English. */
    record Said(String da, String en) {}

    record Resolved(EventId event, String type, long position, LocalDate statedOn) {
        private static Resolved of(OnRecord by) {
            return new Resolved(by.id(), by.type(), by.position(), by.source().statedOn());
        }
    }

    record Dismissed(
            EventId event, String by, @Nullable String reason, LocalDate statedOn, Instant recordedAt, long position) {
        private static Dismissed of(Finding finding, OnRecord dismissal) {
            return new Dismissed(
                    dismissal.id(),
                    dismissal.actor(),
                    finding.dismissedBecause(),
                    dismissal.source().statedOn(),
                    dismissal.recordedAt(),
                    dismissal.position());
        }
    }
}
