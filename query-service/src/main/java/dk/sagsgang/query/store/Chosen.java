package dk.sagsgang.query.store;

import org.jspecify.annotations.Nullable;

/**
 * The generations that this instance answers from and those that its intake writes, which are the same but for the moment
 * of a switch: then the intake goes over first, and the readers follow once nothing is lost to them by it. Before anything
 * is asked it is looked up which were chosen, so every method may throw {@link ViewStoreAway}.
 */
public final class Chosen {
    private final GenerationStore store;
    private volatile @Nullable Generations reading;
    private volatile @Nullable Generations writing;
    private volatile boolean others = true;

    public Chosen(GenerationStore store) {
        this.store = store;
    }

    /** What questions are answered from. */
    public Generations reading() {
        Generations known = reading;
        return known == null ? first() : known;
    }

    /** What the intake writes. */
    public Generations writing() {
        Generations known = writing;
        if (known == null) {
            first();
            known = writing;
        }
        return known == null ? reading() : known;
    }

    /** Whether the intake has gone over to generations that the readers do not have yet. */
    public boolean isChanging() {
        return !reading().equals(writing());
    }

    /** Others may have been chosen: the next look goes to the store. */
    public void mayBeOthers() {
        others = true;
    }

    /** Looks up what is chosen now if that may be others, and lets the intake write that; false where it did before. */
    public boolean look() {
        if (!others) {
            return false;
        }
        others = false;
        Generations stored = store.load().live();
        if (stored.equals(writing())) {
            return false;
        }
        writing = stored;
        return true;
    }

    /** Lets the readers over to what the intake writes. */
    public void arrive() {
        reading = writing();
    }

    private synchronized Generations first() {
        Generations known = reading;
        if (known == null) {
            known = store.load().live();
            writing = known;
            reading = known;
        }
        return known;
    }
}
