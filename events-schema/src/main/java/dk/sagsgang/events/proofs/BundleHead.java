package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;

/** Takes in what stands before the events, line by line: checkpoints, then tiles of leaves. */
final class BundleHead {

    private final BundleHeader header;
    private final CheckpointAudit checkpoints;
    private final SealedLeaves leaves;
    private final Faults faults;
    private long checkpointLines;
    private long tileLines;
    private long damagedTiles;

    BundleHead(BundleHeader header, CheckpointAudit checkpoints, SealedLeaves leaves, Faults faults) {
        this.header = header;
        this.checkpoints = checkpoints;
        this.leaves = leaves;
        this.faults = faults;
    }

    /** Takes the next line, and says whether it did: the first of the events, or the last of all, it leaves alone. */
    boolean take(byte[] octets, int from, int to, long line) {
        if (LineScanner.begins(octets, from, to, EventLine.BEGIN)
                || LineScanner.begins(octets, from, to, AuditBundle.DIGEST)) {
            return false;
        }
        try {
            if (LineScanner.begins(octets, from, to, AuditBundle.CHECKPOINT)) {
                checkpointLines++;
                checkpoint(octets, from, to, line);
            } else if (LineScanner.begins(octets, from, to, AuditBundle.TILE)) {
                tileLines++;
                tile(octets, from, to, line);
            } else if (checkpointLines >= header.checkpoints() && tileLines >= header.tiles()) {
                return false;
            } else if (checkpointLines < header.checkpoints()) {
                checkpointLines++;
                throw new NotCanonical("is no checkpoint");
            } else {
                tileLines++;
                damagedTiles++;
                throw new NotCanonical("is no tile of leaves");
            }
        } catch (NotCanonical e) {
            faults.add(Fault.Kind.UNREADABLE_LINE, line, "Line " + line + " " + e.getMessage() + ".");
        }
        return true;
    }

    /** Compares what came with what the header promises. */
    void finish() {
        if (checkpointLines != header.checkpoints()) {
            faults.add(
                    Fault.Kind.COUNT_WRONG,
                    1,
                    "The header promises " + header.checkpoints() + " checkpoints, and " + checkpointLines
                            + " are there.");
        }
        if (leaves.missing() > damagedTiles) {
            long position = leaves.firstUnknown() + 1L;
            faults.add(
                    Fault.Kind.LEAVES_MISSING,
                    position,
                    "The leaf hashes of " + leaves.missing() + " tiles are missing, the first at position " + position
                            + ".");
        }
    }

    private void checkpoint(byte[] octets, int from, int to, long line) {
        try {
            SignedNote note = AuditBundle.readCheckpoint(octets, from, to);
            if (tileLines > 0) {
                faults.add(Fault.Kind.MISPLACED_LINE, line, "The checkpoint in line " + line + " stands behind tiles.");
            }
            checkpoints.accept(note, line);
        } catch (InvalidValue e) {
            throw new NotCanonical("holds no checkpoint: " + because(e));
        }
    }

    private void tile(byte[] octets, int from, int to, long line) {
        Tile tile;
        try {
            tile = AuditBundle.readTile(octets, from, to);
        } catch (InvalidValue e) {
            damagedTiles++;
            throw new NotCanonical("holds no tile of leaves: " + because(e));
        } catch (NotCanonical e) {
            damagedTiles++;
            throw e;
        }
        boolean ours = tile.at().level() == 0
                && tile.at().index() < header.tiles()
                && tile.at().equals(header.tile(tile.at().index()));
        boolean due = tile.at().index() == tileLines - 1;
        if (!ours || !leaves.put(tile) || !due) {
            faults.add(
                    Fault.Kind.MISPLACED_LINE,
                    line,
                    "The tile " + tile.at() + " in line " + line + " does not belong there.");
        }
    }

    private static String because(InvalidValue e) {
        String sentence = String.valueOf(e.getMessage());
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
