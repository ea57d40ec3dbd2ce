package dk.sagsgang.events.committees;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The committee ends with a last day; its cases need a successor, named where it is known. */
public record CommitteeDissolved(
        LocalDate lastDay,
        @Nullable CommitteeCode successor,
        @Nullable Text reason) implements CommitteeEvent {}
