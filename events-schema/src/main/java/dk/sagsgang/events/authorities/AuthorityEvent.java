package dk.sagsgang.events.authorities;

import dk.sagsgang.events.DomainEvent;

/** A fact in the life of one authority (myndighed). */
public sealed interface AuthorityEvent extends DomainEvent permits AuthorityRegistered, ImportReviewSet {}
