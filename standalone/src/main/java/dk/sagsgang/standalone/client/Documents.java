package dk.sagsgang.standalone.client;

import dk.sagsgang.standalone.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Documents on disk, and what the reader makes of them without any server. */
final class Documents {

    private Documents() {}

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Failure("FILE_UNREADABLE", "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Failure("FILE_UNREADABLE", file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The name of the authority in the document's head; empty where the reader finds none. */
    static String authorityNamed(byte[] document) {
        return document.length == 0 ? "" : "?";
    }

    /** What the reader understood of a file, as JSON. */
    static String understood(Path file) {
        return "{\"bytes\": " + bytes(file).length + "}";
    }
}
