package dk.sagsgang.command.committees;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ends a committee with a last day. */
public record DissolveCommittee(
        LocalDate lastDay,
        @Nullable CommitteeCode successor,
        @Nullable Text reason) implements CommitteeCommand {}
