package dk.sagsgang.command.ledger;

import org.jspecify.annotations.Nullable;

/** One attempt to have a commit stored, upon what it was decided, and what its caller was told. */
final class Attempt {

    /** What a caller may be told. */
    enum Told {
        NOTHING,
        STORED,
        REFUSED
    }

    private final Commit commit;
    private final Basis basis;
    private Told told = Told.NOTHING;
    private @Nullable Appended appended;

    Attempt(Commit commit, Basis basis) {
        this.commit = commit;
        this.basis = basis;
    }

    Commit commit() {
        return commit;
    }

    Basis basis() {
        return basis;
    }

    void stored(Appended where) {
        told = Told.STORED;
        appended = where;
    }

    void refused() {
        told = Told.REFUSED;
    }

    Told told() {
        return told;
    }

    @Nullable
    Appended appended() {
        return appended;
    }
}
