package dk.sagsgang.query.web;

import dk.sagsgang.events.values.AuthorityId;

/** Whether there is a topic of the authority's events, even where nothing was read from it yet. */
@FunctionalInterface
public interface Announced {
    boolean isAnnounced(AuthorityId authority);
}
