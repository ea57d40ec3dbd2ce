package dk.sagsgang.command.minutes;

import org.jspecify.annotations.Nullable;

/**
 * A line of a document as it was read: its number from 1, by which facts name it, the page it stands on (null where the
 * document has none), and its text. Lines that were printed onto one another share a number.
 */
public record PrintedLine(int number, @Nullable Integer page, String text) {}
