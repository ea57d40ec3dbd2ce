package dk.sagsgang.command.seal;

import dk.sagsgang.events.values.AuthorityId;
import java.io.IOException;
import java.io.OutputStream;

/** Hands out an authority's whole log as the bundle that an auditor takes home. */
public interface LogExports {

    /**
     * The bundle of everything that is recorded by now. Throws {@code AuthorityUnknown}, {@code LedgerUnavailable}, and
     * {@link LogNotSealed} where it is in no checkpoint within some seconds.
     */
    Bundle of(AuthorityId authority) throws InterruptedException;

    /** A bundle that is written as it is read; whatever it throws, what was written by then is no whole bundle. */
    @FunctionalInterface
    interface Bundle {
        void writeTo(OutputStream out) throws IOException;
    }
}
