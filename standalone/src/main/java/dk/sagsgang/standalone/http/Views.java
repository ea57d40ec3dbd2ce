package dk.sagsgang.standalone.http;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.standalone.terminal.Failure;
import java.time.Duration;

/** Waits for the query side to show what the command side has recorded. */
public final class Views {

    private static final String BEHIND = "VIEW_BEHIND";

    private Views() {}

    /**
     * Returns when lists and cases of the authority tell everything up to the position. The server waits too, up to a
     * limit of its own, and is asked again until ours; then its refusal is thrown.
     */
    public static void await(Server server, AuthorityId authority, long position, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (true) {
            try {
                server.get("/api/v1/authorities/" + authority + "/cases?limit=1&minPosition=" + position);
                return;
            } catch (Failure e) {
                if (!e.reason().equals(BEHIND) || System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }
}
