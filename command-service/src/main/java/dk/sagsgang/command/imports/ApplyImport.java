package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.Text;

/**
 * Records what waits of an import as a whole: every fact that was accepted or changed, and every one that leaves no doubt
 * and was not rejected. A doubtful fact that nobody looked at goes on waiting.
 */
public record ApplyImport(Text reason) implements ImportCommand {}
