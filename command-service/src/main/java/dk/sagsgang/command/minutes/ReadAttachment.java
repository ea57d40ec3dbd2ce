package dk.sagsgang.command.minutes;

import org.jspecify.annotations.Nullable;

/** A document that an item lists: its title as printed, and the id by which its system knows it, where one is printed. */
public record ReadAttachment(Found<String> title, @Nullable String externalId) {}
