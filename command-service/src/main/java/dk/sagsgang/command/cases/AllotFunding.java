package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Puts money for a purpose in a year on record, as far as it has come. */
public record AllotFunding(
        Text purpose,
        int year,
        Money amount,
        AllotmentStage stage,
        Text by,
        @Nullable AgendaItem decidedAt,
        @Nullable Text fundedFrom,
        @Nullable String account)
        implements CaseCommand {}
