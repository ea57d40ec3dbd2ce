package dk.sagsgang.command.authorities;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.Text;

/** Opens the ledger of an authority. */
public record RegisterAuthority(AuthorityId authority, Text name, AuthorityKind kind) implements AuthorityCommand {}
