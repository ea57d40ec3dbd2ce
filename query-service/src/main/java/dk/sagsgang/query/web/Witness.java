package dk.sagsgang.query.web;

import dk.sagsgang.events.values.AuthorityId;
import java.util.Map;

/** Compares what the deciding side signed with what arrived here. */
@FunctionalInterface
public interface Witness {

    /** What is signed of some authorities' logs and is not so; empty while all is well. */
    Map<AuthorityId, String> contradictions();
}
