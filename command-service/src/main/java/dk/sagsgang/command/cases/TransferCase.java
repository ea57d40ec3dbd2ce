package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hands the case to another committee. */
public record TransferCase(
        CommitteeCode to, LocalDate transferredOn, @Nullable Text reason) implements CaseCommand {}
