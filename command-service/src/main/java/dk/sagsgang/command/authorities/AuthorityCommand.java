package dk.sagsgang.command.authorities;

/** What may be asked of one authority. */
public sealed interface AuthorityCommand permits RegisterAuthority, SetImportReview {}
