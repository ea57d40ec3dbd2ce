package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Notice was given on a day, and the agreement ends on another, the notice period kept. */
public record AgreementTerminated(
        AgreementId agreement,
        LocalDate noticeGivenOn,
        LocalDate endsOn,
        @Nullable Text reason) implements CaseEvent {}
