package dk.sagsgang.query.committees;

import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A committee as it is served: {@code dissolvedOn} is its last day, {@code successor} who takes its cases over. */
record CommitteeAnswer(
        String authority,
        String code,
        @Nullable Text name,
        @Nullable CommitteeKind kind,
        @Nullable PartialDate since,
        @Nullable LocalDate dissolvedOn,
        @Nullable CommitteeCode successor,
        @Nullable Text reason,
        @Nullable String quarantined,
        long version,
        long position) {

    static CommitteeAnswer of(Facts facts, @Nullable String quarantined) {
        Stated<CommitteeEstablished> established = facts.one("established", CommitteeEstablished.class);
        Stated<CommitteeDissolved> dissolved = facts.one("dissolved", CommitteeDissolved.class);
        return new CommitteeAnswer(
                facts.stream().authority().value(),
                facts.stream().name(),
                established == null ? null : established.what().name(),
                established == null ? null : established.what().kind(),
                established == null ? null : established.what().since(),
                dissolved == null ? null : dissolved.what().lastDay(),
                dissolved == null ? null : dissolved.what().successor(),
                dissolved == null ? null : dissolved.what().reason(),
                quarantined,
                facts.version(),
                facts.position());
    }
}
