package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.util.Collection;
import java.util.Map;

/** The states of cases as the views have them, for who asks for more than is at hand. */
interface StoredStates {

    /** The cases whose state changed after the position, and where each last did. */
    Map<StreamId, Long> changedAfter(AuthorityId authority, long position);

    /** The answers of those of the cases that have one, as JSON. */
    Map<StreamId, byte[]> find(Collection<StreamId> cases);
}
