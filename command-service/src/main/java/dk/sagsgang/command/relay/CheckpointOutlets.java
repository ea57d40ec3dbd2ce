package dk.sagsgang.command.relay;

import dk.sagsgang.events.values.AuthorityId;

/** Makes the outlet of an authority's checkpoints, each time anew. */
@FunctionalInterface
public interface CheckpointOutlets {

    CheckpointOutlet of(AuthorityId authority);
}
