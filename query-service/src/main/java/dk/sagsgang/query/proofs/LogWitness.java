package dk.sagsgang.query.proofs;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.Checkpoints;
import dk.sagsgang.query.store.TileStore;
import dk.sagsgang.query.web.Witness;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks at the newest checkpoint of every authority that has signed anything. */
@Component
final class LogWitness implements Witness {
    private final TileStore tiles;
    private final Checkpoints checkpoints;

    LogWitness(TileStore tiles, Checkpoints checkpoints) {
        this.tiles = tiles;
        this.checkpoints = checkpoints;
    }

    @Override
    public Map<AuthorityId, String> contradictions() {
        Map<AuthorityId, String> found = new HashMap<>();
        for (AuthorityId authority : checkpoints.authorities()) {
            Log log = Log.of(authority, tiles, checkpoints);
            log.checkpoint().flatMap(log::contradiction).ifPresent(why -> found.put(authority, why));
        }
        return found;
    }
}
