package dk.sagsgang.command.desk;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.values.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands in, one unit of work each. A command is decided on the newest state; when another commit took the
 * streams' next versions meanwhile, it is decided anew. A repeat of an accepted command id answers as the first time.
 */
public interface Desk {

    /**
     * Blocks until the command's events are durably in the ledger. Throws {@link Rejected} where a rule refuses it,
     * {@link VersionMoved}, {@link CommandIdReused}, {@link TooManyRaces}, and the ledger's own exceptions.
     */
    Receipt submit(Submission submission);

    /** Throws {@link Rejected} where no such authority is registered. */
    void requireAuthority(AuthorityId authority);

    /** Carries the command out up to the commit and then drops everything; returns what the handler had to say. */
    @Nullable
    Object rehearse(Submission submission);
}
