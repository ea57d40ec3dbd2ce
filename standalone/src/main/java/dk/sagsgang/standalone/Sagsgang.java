package dk.sagsgang.standalone;

import dk.sagsgang.standalone.arguments.Arguments;
import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.arguments.WrongUsage;
import dk.sagsgang.standalone.client.ExportAudit;
import dk.sagsgang.standalone.client.ImportMinutes;
import dk.sagsgang.standalone.client.ReadMinutes;
import dk.sagsgang.standalone.client.RebuildView;
import dk.sagsgang.standalone.client.ShowViews;
import dk.sagsgang.standalone.client.TellCase;
import dk.sagsgang.standalone.client.VerifyAudit;
import dk.sagsgang.standalone.terminal.Failure;
import dk.sagsgang.standalone.terminal.Terminal;
import dk.sagsgang.standalone.up.Up;
import java.util.List;

/**
 * The command line. Exit code 0 is fine, 1 refused or failed with one sentence and a reason code on standard error, 2
 * wrong usage with the usage of that command.
 */
public final class Sagsgang {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Sagsgang() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), Terminal.ofProcess(System.getenv()));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Does what is asked, and returns the exit code; {@code up} returns when everything has stopped. */
    static int run(List<String> words, Terminal terminal) {
        try {
            carryOut(Arguments.parse(words), terminal);
            return 0;
        } catch (WrongUsage e) {
            terminal.err().println(e.getMessage());
            terminal.err().println();
            terminal.err().print(e.usage().text());
            return WRONG_USAGE;
        } catch (Failure e) {
            terminal.err().println(e.line());
            return FAILED;
        }
    }

    private static void carryOut(Invocation invocation, Terminal terminal) {
        switch (invocation) {
            case Invocation.Up it -> Up.run(it, terminal);
            case Invocation.ReadMinutes it -> ReadMinutes.run(it, terminal);
            case Invocation.ImportMinutes it -> ImportMinutes.run(it, terminal);
            case Invocation.TellCase it -> TellCase.run(it, terminal);
            case Invocation.ExportAudit it -> ExportAudit.run(it, terminal);
            case Invocation.VerifyAudit it -> VerifyAudit.run(it, terminal);
            case Invocation.RebuildView it -> RebuildView.run(it, terminal);
            case Invocation.Views it -> ShowViews.run(it, terminal);
            case Invocation.Help it -> terminal.out().print(it.about().text());
            case Invocation.Version it -> terminal.out().println("sagsgang " + version());
        }
    }

    private static String version() {
        String version = Sagsgang.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }
}
