package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another committee took the case over, as when the first one was dissolved. */
public record CaseTransferred(
        @Nullable CommitteeCode from,
        CommitteeCode to,
        LocalDate transferredOn,
        @Nullable Text reason) implements CaseEvent {}
