package dk.sagsgang.events.proofs;

/**
 * One thing that is wrong with a bundle: its kind, where it is, and a sentence for a person. What {@code at} counts
 * follows from the kind: lines of the file from 1, positions of the log from 1, or the size of a tree.
 */
public record Fault(Kind kind, long at, String sentence) {

    /** What a place in a bundle is counted by. */
    public enum Counted {
        LINE,
        POSITION,
        SIZE
    }

    /** What can be wrong. */
    public enum Kind {
        /** A line is damaged, or not written as the format says. */
        UNREADABLE_LINE(Counted.LINE),
        /** A line stands where it does not belong, or twice. */
        MISPLACED_LINE(Counted.LINE),
        /** There are more or fewer lines of a sort than the header promises. */
        COUNT_WRONG(Counted.LINE),
        /** The file does not end as a bundle ends. */
        TRUNCATED(Counted.LINE),
        /** The digest in the last line is not that of the lines before it. */
        DIGEST_WRONG(Counted.LINE),
        /** The bundle claims a key that is not among those the auditor trusts. */
        UNPINNED_KEY(Counted.LINE),
        /** An event says something else than what was sealed at its position. */
        EVENT_ALTERED(Counted.POSITION),
        /** An event that was sealed is not there. */
        EVENT_MISSING(Counted.POSITION),
        /** An event is there that was not sealed, or is there again. */
        EVENT_INSERTED(Counted.POSITION),
        /** An event that was sealed at this position stands elsewhere. */
        EVENT_MOVED(Counted.POSITION),
        /** An event names another position than the one it has. */
        POSITION_WRONG(Counted.POSITION),
        /** An event does not follow the one before it in its stream. */
        VERSION_WRONG(Counted.POSITION),
        /** An event belongs to another authority. */
        FOREIGN_EVENT(Counted.POSITION),
        /** A leaf hash was changed: it is the event, and not the leaf, that fits the signed root. */
        LEAF_ALTERED(Counted.POSITION),
        /** Leaf hashes are not there, so that no root can be computed from this position on. */
        LEAVES_MISSING(Counted.POSITION),
        /** Events from this position on are covered by no checkpoint. */
        UNSEALED(Counted.POSITION),
        /** The leaves do not give the root that a checkpoint of the bundle signs. */
        ROOT_WRONG(Counted.SIZE),
        /** A signature is not that of the key it names. */
        BAD_SIGNATURE(Counted.SIZE),
        /** A checkpoint is signed by no key that is known. */
        UNKNOWN_KEY(Counted.SIZE),
        /** A checkpoint is of another log. */
        FOREIGN_CHECKPOINT(Counted.SIZE),
        /** Two signed checkpoints of one size have different roots: the log was shown in two versions. */
        CHECKPOINTS_CONTRADICT(Counted.SIZE),
        /** The log does not contain what an earlier checkpoint of the auditor saw: it was rewritten. */
        CHECKPOINT_NOT_CONTAINED(Counted.SIZE),
        /** A checkpoint has seen more events than are there. */
        CHECKPOINT_AHEAD(Counted.SIZE);

        private final Counted counted;

        Kind(Counted counted) {
            this.counted = counted;
        }

        public Counted counted() {
            return counted;
        }
    }
}
