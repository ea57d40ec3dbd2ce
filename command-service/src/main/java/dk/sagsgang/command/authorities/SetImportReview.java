package dk.sagsgang.command.authorities;

import dk.sagsgang.events.authorities.ImportReview;

/** Says which facts read from documents wait for review from here on. */
public record SetImportReview(ImportReview review) implements AuthorityCommand {}
