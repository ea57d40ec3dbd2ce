package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.events.values.LineRange;

/** What an item's prose seems to tell and is not read as a fact: a code, the field, a Danish sentence, and the lines. */
public record ProseDoubt(String code, String about, String message, LineRange lines) {}
