package dk.sagsgang.standalone.http;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.standalone.terminal.Failure;
import java.time.Duration;
import java.util.Set;

/** Waits for the query side to show what the command side has recorded. */
public final class Views {

    /** How the query side says "not yet"; the topic of a new authority may take a second to show. */
    private static final Set<String> NOT_YET = Set.of("VIEW_BEHIND", "AUTHORITY_UNKNOWN");

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
                if (!NOT_YET.contains(e.reason()) || System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }
}
