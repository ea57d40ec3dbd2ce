package dk.sagsgang.standalone.client;

import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.http.Server;
import dk.sagsgang.standalone.terminal.Terminal;

/** {@code sagsgang views}: tells of the views and their generations, and does with one of them what is asked. */
public final class ShowViews {

    private static final String VIEWS = "/api/v1/operations/views";

    private ShowViews() {}

    public static void run(Invocation.Views asked, Terminal terminal) {
        Server server = new Server(asked.server());
        String act = asked.act();
        if (act != null) {
            String generation = VIEWS + "/" + asked.view() + "/generations/" + asked.generation();
            if (act.equals("drop")) {
                server.delete(generation);
            } else {
                server.post(generation + "/" + act);
            }
        }
        terminal.out().print(ViewsPage.all(server.get(VIEWS)));
    }
}
