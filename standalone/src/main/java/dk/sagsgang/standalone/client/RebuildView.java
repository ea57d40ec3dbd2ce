package dk.sagsgang.standalone.client;

import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.http.Server;
import dk.sagsgang.standalone.terminal.Failure;
import dk.sagsgang.standalone.terminal.Terminal;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * {@code sagsgang rebuild}: has a view rebuilt in the server and tells how it goes. It ends well where the new generation
 * is live, or waits as it was asked to; one that differs and was not to be switched to for that is a failure. Whoever ends
 * this command before does not end the rebuild.
 */
public final class RebuildView {

    private static final long LOOK_NANOS = 500_000_000L;
    private static final Set<String> AT_WORK = Set.of("FILLING", "FOLLOWING", "COMPARING");

    private RebuildView() {}

    public static void run(Invocation.RebuildView asked, Terminal terminal) {
        Server server = new Server(asked.server());
        String views = "/api/v1/operations/views/" + asked.view() + "/generations";
        JsonNode now = server.post(views + "?switch=" + asked.switchWhen());
        String generation = now.path("generation").asString();
        String name = asked.view() + " " + generation;
        terminal.out()
                .println("Generation " + generation + " of " + asked.view()
                        + " is being filled. It goes on without this command; to end it: sagsgang views cancel "
                        + name);
        String said = "";
        while (AT_WORK.contains(now.path("state").asString()) || isAboutToSwitch(now)) {
            String line = ViewsPage.progress(now);
            if (!line.equals(said)) {
                terminal.out().println(line);
                said = line;
            }
            LockSupport.parkNanos(LOOK_NANOS);
            now = server.get(views + "/" + generation);
        }
        terminal.out().print(ViewsPage.ended(now));
        judge(now, asked, name);
    }

    /** Compared, and to be switched to without a word: that is a moment. */
    private static boolean isAboutToSwitch(JsonNode now) {
        return now.path("state").asString().equals("WAITING")
                && now.path("next").isMissingNode();
    }

    private static void judge(JsonNode now, Invocation.RebuildView asked, String name) {
        switch (now.path("state").asString()) {
            case "CANCELLED" -> throw new Failure("REBUILD_CANCELLED", "The rebuild was cancelled.");
            case "FAILED" ->
                throw new Failure(
                        "REBUILD_FAILED",
                        "The rebuild failed: " + now.path("failure").asString(""));
            case "WAITING" -> {
                if (!asked.switchWhen().equals("never")) {
                    throw new Failure(
                            "VIEWS_DIFFER",
                            "The new generation differs and is not live. If it is as it should be: sagsgang views switch "
                                    + name + "; if not: sagsgang views cancel " + name + ".");
                }
            }
            default -> {
                // It is live, or was and is followed by another already.
            }
        }
    }
}
