package dk.sagsgang.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** Reads a request's body up to a limit in bytes; never holds more than one byte beyond it. */
final class Body {

    static final int LARGEST = 2 * 1024 * 1024;

    private Body() {}

    static byte[] of(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw cutOff();
        }
    }

    static Refusal cutOff() {
        return new Refusal(400, "BODY_CUT_OFF", "The body ended before it was complete.", List.of());
    }

    private static Refusal tooLarge() {
        return new Refusal(413, "BODY_TOO_LARGE", "A command's body has at most 2 MB (2,097,152 bytes).", List.of());
    }
}
