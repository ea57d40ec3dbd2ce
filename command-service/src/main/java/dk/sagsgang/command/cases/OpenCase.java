package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.Text;

/** Opens a case under a number that was never used in its authority; {@code numberAssigned} where it was derived because the source gives none. */
public record OpenCase(CaseNumber number, boolean numberAssigned, Text title) implements CaseCommand {}
