package dk.sagsgang.events.committees;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** A committee exists, since a day where that is known. */
public record CommitteeEstablished(
        CommitteeCode committee,
        Text name,
        CommitteeKind kind,
        @Nullable PartialDate since) implements CommitteeEvent {}
