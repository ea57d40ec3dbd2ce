package dk.sagsgang.query.store;

import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.CheckpointRecord;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The newest checkpoints that the deciding side has signed for each authority, as they came, and the keys it signs with. */
public class Checkpoints {
    /** A younger one may be ahead of the tree, so a few are kept. */
    private static final int KEPT = 16;

    private final Map<AuthorityId, List<Signed>> newest = new ConcurrentHashMap<>();
    private final Map<AuthorityId, LogKeys> keys = new ConcurrentHashMap<>();

    /** A checkpoint and the note that it was read from. */
    public record Signed(Checkpoint checkpoint, SignedNote note) {}

    /** The last ones, the newest first; empty where none is known. */
    public List<Signed> newest(AuthorityId authority) {
        return newest.getOrDefault(authority, List.of());
    }

    /** Those of whom a checkpoint is known. */
    public Set<AuthorityId> authorities() {
        return Set.copyOf(newest.keySet());
    }

    /** The keys as they were announced last. */
    public LogKeys keys(AuthorityId authority) {
        return keys.getOrDefault(authority, new LogKeys(List.of(), List.of()));
    }

    public void add(AuthorityId authority, CheckpointRecord announced) {
        Signed signed = new Signed(Checkpoint.of(announced.note()), announced.note());
        newest.merge(authority, List.of(signed), (before, added) -> {
            List<Signed> all = new ArrayList<>(before);
            all.addAll(added);
            all.sort(Comparator.comparingLong((Signed it) -> it.checkpoint().size())
                    .reversed());
            return List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
        });
        keys.put(authority, announced.keys());
    }
}
