package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.Text;

/** Someone looked at a finding and says why it needs nothing. The id is the rule's name and the events behind it. */
public record FindingDismissed(String finding, Text reason) implements CaseEvent {}
