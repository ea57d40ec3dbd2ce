package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Text;

/** Says why a finding needs nothing. */
public record DismissFinding(String finding, Text reason) implements CaseCommand {}
