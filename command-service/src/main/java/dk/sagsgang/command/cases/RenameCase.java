package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Text;

/** Gives the case another title. */
public record RenameCase(Text title) implements CaseCommand {}
