package dk.sagsgang.query.web;

import dk.sagsgang.events.values.AuthorityId;
import org.jspecify.annotations.Nullable;

/** Why an authority's events are taken in no more until somebody sees to it; null while they are. */
@FunctionalInterface
public interface Stopped {
    @Nullable
    String because(AuthorityId authority);
}
