package dk.sagsgang.command.committees;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Puts a committee on record. */
public record EstablishCommittee(
        CommitteeCode committee,
        Text name,
        CommitteeKind kind,
        @Nullable PartialDate since) implements CommitteeCommand {}
