package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was signed: the bundle's checkpoints, and those that the auditor kept from before. A checkpoint is worth
 * something when a trusted key signed it for this log, and fits when the leaves give its root at its size.
 */
final class CheckpointAudit {

    private final BundleHeader header;
    private final VerifierKeys trusted;
    private final Faults faults;
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable Claim last;
    private long verified;

    CheckpointAudit(BundleHeader header, VerifierKeys trusted, Faults faults) {
        this.header = header;
        this.trusted = trusted;
        this.faults = faults;
    }

    /** A checkpoint, and how to speak of it. */
    private record Claim(SignedNote note, Checkpoint checkpoint, String name, boolean brought) {

        long size() {
            return checkpoint.size();
        }

        boolean fits(Map<Long, Sha256> roots) {
            return checkpoint.root().equals(roots.get(size()));
        }

        String signers() {
            return note.signatures().stream()
                    .map(it -> it.name() + " " + it.keyId())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Takes a checkpoint of the bundle; throws {@link InvalidValue} where the note is none. */
    void accept(SignedNote note, long line) {
        Checkpoint checkpoint = Checkpoint.of(note);
        Claim before = last;
        if (before != null && (before.note().equals(note) || before.size() > checkpoint.size())) {
            faults.add(
                    Fault.Kind.MISPLACED_LINE,
                    line,
                    "The checkpoint in line " + line
                            + (before.note().equals(note)
                                    ? " is there twice."
                                    : " is smaller than the one before it."));
        }
        String name = "The checkpoint of size " + checkpoint.size() + " in line " + line;
        last = new Claim(note, checkpoint, name, false);
        claims.add(last);
    }

    /** Takes the checkpoints that the auditor brings. */
    void accept(List<SignedNote> brought) {
        for (SignedNote note : brought) {
            Checkpoint checkpoint = Checkpoint.of(note);
            claims.add(new Claim(note, checkpoint, "The auditor's checkpoint of size " + checkpoint.size(), true));
        }
    }

    /** The sizes whose roots are asked for, the bundle's own among them. */
    NavigableSet<Long> sizes() {
        NavigableSet<Long> sizes = new TreeSet<>(List.of(header.events()));
        claims.stream().map(Claim::size).filter(size -> size <= header.events()).forEach(sizes::add);
        return sizes;
    }

    /** Whether the largest checkpoint of the bundle is the root that was computed for its size. */
    boolean fitsLast(Map<Long, Sha256> roots) {
        return claims.stream()
                .filter(it -> !it.brought() && it.size() == header.events())
                .anyMatch(it -> it.fits(roots));
    }

    /** Judges all of them; a size that no root is given for could not be computed, which is told elsewhere. */
    void judge(Map<Long, Sha256> roots) {
        List<VerifierKeys.Verdict> verdicts =
                claims.parallelStream().map(it -> trusted.judge(it.note())).toList();
        TreeSet<Long> agreed = new TreeSet<>();
        claims.stream().filter(it -> it.fits(roots)).forEach(it -> agreed.add(it.size()));
        Map<Long, Claim> signed = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            boolean counts = tellSignature(claim, verdicts.get(i));
            boolean fits = (counts || claim.brought()) && tellFit(claim, roots, agreed);
            if (counts) {
                verified += fits ? 1 : 0;
                contradict(signed, claim);
            }
        }
        long sealed = signed.keySet().stream().mapToLong(it -> it).max().orElse(0);
        if (sealed < header.events()) {
            faults.add(
                    Fault.Kind.UNSEALED,
                    sealed + 1,
                    "The events from position " + (sealed + 1) + " on are covered by no checkpoint that counts.");
        }
    }

    /** How many checkpoints are signed by a trusted key and fit. */
    long verified() {
        return verified;
    }

    private boolean tellSignature(Claim claim, VerifierKeys.Verdict verdict) {
        if (!claim.checkpoint().origin().equals(header.origin())) {
            faults.add(
                    Fault.Kind.FOREIGN_CHECKPOINT,
                    claim.size(),
                    claim.name() + " is of another log, " + claim.checkpoint().origin() + ".");
            return false;
        }
        switch (verdict) {
            case BAD_SIGNATURE ->
                faults.add(
                        Fault.Kind.BAD_SIGNATURE,
                        claim.size(),
                        claim.name() + " has a signature that is not of the key it names.");
            case UNKNOWN_KEY ->
                faults.add(
                        Fault.Kind.UNKNOWN_KEY,
                        claim.size(),
                        claim.name() + " is signed by no trusted key, but by " + claim.signers() + ".");
            case SIGNED -> {
                return true;
            }
        }
        return false;
    }

    private boolean tellFit(Claim claim, Map<Long, Sha256> roots, NavigableSet<Long> agreed) {
        if (!claim.checkpoint().origin().equals(header.origin())) {
            return false;
        }
        if (claim.size() > header.events()) {
            faults.add(
                    Fault.Kind.CHECKPOINT_AHEAD,
                    claim.size(),
                    claim.name() + " has seen more than the " + header.events() + " events of the bundle.");
            return false;
        }
        if (roots.containsKey(claim.size()) && !claim.fits(roots)) {
            Long until = agreed.lower(claim.size());
            faults.add(
                    claim.brought() ? Fault.Kind.CHECKPOINT_NOT_CONTAINED : Fault.Kind.ROOT_WRONG,
                    claim.size(),
                    claim.name() + " signs other events than these: they differ between positions "
                            + (until == null ? 1 : until + 1) + " and " + claim.size() + ".");
        }
        return claim.fits(roots);
    }

    private void contradict(Map<Long, Claim> signed, Claim claim) {
        Claim other = signed.putIfAbsent(claim.size(), claim);
        if (other != null
                && !other.checkpoint().root().equals(claim.checkpoint().root())) {
            faults.add(
                    Fault.Kind.CHECKPOINTS_CONTRADICT,
                    claim.size(),
                    claim.name() + " and another of that size are both signed, and have different roots.");
        }
    }
}
