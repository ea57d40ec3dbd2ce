package dk.sagsgang.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What a request's headers say around its body: under which command id it is given, by whom and in which role, what it
 * belongs to, and which version it is based on: an {@code If-Match} of {@code "7"} expects version 7, one of {@code *} that
 * there is something at all. Header values are visible ASCII; whatever else comes is refused.
 */
record Envelope(
        String commandId,
        String actor,
        String role,
        String correlationId,
        @Nullable String ifMatch,
        @Nullable Long expectedVersion) {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String ACTOR = "Sagsgang-Actor";
    static final String ROLE = "Sagsgang-Role";
    static final String CORRELATION_ID = "Sagsgang-Correlation-Id";
    static final String IF_MATCH = "If-Match";

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 100;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final String ANYTHING = "*";

    private static final String READ_BEFORE = Envelope.class.getName();

    /** Reads the headers and keeps what they say with the request, where {@link #readBefore} finds it. */
    static Envelope open(HttpServletRequest request) {
        Envelope envelope = of(request);
        request.setAttribute(READ_BEFORE, envelope);
        return envelope;
    }

    /** The envelope of a request whose headers were fit to be read, if it came that far. */
    static @Nullable Envelope readBefore(WebRequest request) {
        return (Envelope) request.getAttribute(READ_BEFORE, RequestAttributes.SCOPE_REQUEST);
    }

    private static Envelope of(HttpServletRequest request) {
        String key = header(request, IDEMPOTENCY_KEY, LONGEST_ID);
        String commandId = key == null ? UUID.randomUUID().toString() : key;
        String ifMatch = single(request, IF_MATCH);
        return new Envelope(
                commandId,
                Objects.requireNonNullElse(header(request, ACTOR, LONGEST_NAME), "anonymous"),
                Objects.requireNonNullElse(header(request, ROLE, LONGEST_NAME), "administrator"),
                Objects.requireNonNullElse(header(request, CORRELATION_ID, LONGEST_ID), commandId),
                ifMatch,
                ifMatch == null || ifMatch.equals(ANYTHING) ? null : version(ifMatch));
    }

    boolean mustExist() {
        return ANYTHING.equals(ifMatch);
    }

    /** Whether a header's value is fit to be an id. */
    static boolean isId(String value) {
        return value.length() <= LONGEST_ID && VISIBLE.matcher(value).matches();
    }

    private static Long version(String ifMatch) {
        Matcher tag = STRONG_TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw Refusal.ofHeader(IF_MATCH, "This is one strong entity tag such as \"7\", or *.");
        }
        return Long.valueOf(tag.group(1));
    }

    private static @Nullable String header(HttpServletRequest request, String name, int longest) {
        String value = single(request, name);
        if (value != null
                && (value.length() > longest || !VISIBLE.matcher(value).matches())) {
            throw Refusal.ofHeader(name, "This is 1 to " + longest + " visible ASCII characters.");
        }
        return value;
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw Refusal.ofHeader(name, "This is given once or not at all.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
