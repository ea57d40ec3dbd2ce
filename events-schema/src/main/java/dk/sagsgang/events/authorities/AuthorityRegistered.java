package dk.sagsgang.events.authorities;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.Text;

/** An authority has a ledger from here on; this is always the first event in it. */
public record AuthorityRegistered(AuthorityId authority, Text name, AuthorityKind kind) implements AuthorityEvent {}
