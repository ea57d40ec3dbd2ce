package dk.sagsgang.command.desk;

import org.jspecify.annotations.Nullable;

/** Ends a unit of work that was only rehearsed, so that nothing of it is recorded, and carries what its handler said. */
final class Rehearsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object result;

    Rehearsed(@Nullable Object result) {
        super("This was a rehearsal.", null, false, false);
        this.result = result;
    }

    @Nullable
    Object result() {
        return result;
    }
}
