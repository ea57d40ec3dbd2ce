package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Money for a purpose in a year (bevilling): proposed, recommended onward or granted, and by whom. */
public record FundingAllotted(
        Text purpose,
        int year,
        Money amount,
        AllotmentStage stage,
        Text by,
        @Nullable AgendaItem decidedAt,
        @Nullable Text fundedFrom,
        @Nullable String account)
        implements CaseEvent {}
