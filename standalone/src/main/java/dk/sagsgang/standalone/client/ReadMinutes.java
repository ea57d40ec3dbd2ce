package dk.sagsgang.standalone.client;

import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.terminal.Terminal;

/** {@code sagsgang minutes read}: prints what the reader understood of a document, with no server at all. */
public final class ReadMinutes {

    private ReadMinutes() {}

    public static void run(Invocation.ReadMinutes asked, Terminal terminal) {
        terminal.out().println(Documents.understood(asked.file()));
    }
}
