package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.UnreadableDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads a document from a request, up to the largest the reader takes and never more than one octet beyond. */
final class MinutesBody {

    private static final int LARGEST = 20 * 1024 * 1024;

    private MinutesBody() {}

    static byte[] of(HttpServletRequest request) throws IOException, UnreadableDocument {
        if (request.getContentLengthLong() > LARGEST) {
            throw new UnreadableDocument(UnreadableDocument.Reason.TOO_LARGE);
        }
        byte[] document = request.getInputStream().readNBytes(LARGEST + 1);
        if (document.length > LARGEST) {
            throw new UnreadableDocument(UnreadableDocument.Reason.TOO_LARGE);
        }
        return document;
    }
}
