package dk.sagsgang.standalone.client;

import dk.sagsgang.command.minutes.Found;
import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.command.minutes.ReadingJson;
import dk.sagsgang.command.minutes.UnreadableDocument;
import dk.sagsgang.standalone.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Documents on disk, and what the reader makes of them without any server. */
final class Documents {

    static {
        // The library that reads PDF logs what it stumbles over, and nobody has arranged where to.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "sagsgang-quiet-logback.xml");
        }
    }

    private Documents() {}

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Failure("FILE_UNREADABLE", "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Failure("FILE_UNREADABLE", "The file " + file + " cannot be read (" + e + ").", e);
        }
    }

    /** What the reader understood of a file, as JSON. */
    static String understood(Path file) {
        return ReadingJson.text(reading(bytes(file)));
    }

    /** The name of the authority in the document's head; empty where the reader finds none. */
    static String authorityNamed(byte[] document) {
        Found<String> authority = reading(document).authority();
        return authority == null ? "" : authority.value();
    }

    private static Reading reading(byte[] document) {
        try {
            return MinutesReader.read(document);
        } catch (UnreadableDocument e) {
            throw new Failure(e.reason().name(), String.valueOf(e.getMessage()), e);
        }
    }
}
