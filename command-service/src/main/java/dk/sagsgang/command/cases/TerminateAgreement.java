package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Gives notice on one day so that the agreement ends on another. */
public record TerminateAgreement(
        AgreementId agreement,
        LocalDate noticeGivenOn,
        LocalDate endsOn,
        @Nullable Text reason) implements CaseCommand {}
