package dk.sagsgang.standalone.up;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends the log of everything in this process to a file of the data directory. Must be asked before the first logger is
 * made; both services share the file, so neither may arrange logging for itself.
 */
final class Logs {

    private static final String ARRANGEMENT = "logback.configurationFile";

    private Logs() {}

    static void into(Path file) {
        System.setProperty("sagsgang.log", file.toString());
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        if (System.getProperty(ARRANGEMENT) == null) {
            System.setProperty(ARRANGEMENT, "sagsgang-logback.xml");
        }
        // Tomcat and Lucene speak to the platform's own logging, which would print to standard error.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Made here, before several threads ask for their first logger at once.
        LoggerFactory.getLogger(Logs.class).info("The log of this process begins");
    }
}
