package dk.sagsgang.query.streams;

import dk.sagsgang.query.web.AskedEvents;
import dk.sagsgang.query.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/**
 * What a client asks for: in which form, events or states, which of them, after which position (negative for those to
 * come alone), and whether he stays when he has been told all there is.
 */
record AskedStream(Form form, boolean states, EventFilter filter, long after, boolean follows) {
    private static final long HEAD = -1;
    private static final AskedEvents.Names PARAMETERS = new AskedEvents.Names("case", "committee", "type");

    /** The parameters as they were given. */
    record Given(
            @Nullable String from,
            @Nullable List<String> cases,
            @Nullable List<String> committees,
            @Nullable List<String> types,
            @Nullable String mode,
            @Nullable Boolean follow) {}

    /** Reads what was given; throws a {@link Problem} where it cannot be meant. */
    static AskedStream read(@Nullable String accept, @Nullable String lastEventId, Given given) {
        Form form = form(accept);
        boolean states = states(given.mode(), form);
        if (states && given.types() != null) {
            throw Problem.parameter("type", "A state is not of a type; leave type out, or mode.");
        }
        if (form == Form.SSE && given.follow() != null) {
            throw Problem.parameter("follow", "Server-Sent Events are followed always.");
        }
        EventFilter filter =
                EventFilter.of(AskedEvents.read(given.cases(), given.committees(), given.types(), PARAMETERS));
        boolean follows = form == Form.SSE || Boolean.TRUE.equals(given.follow());
        return new AskedStream(form, states, filter, after(form, lastEventId, given.from()), follows);
    }

    /** A browser that comes back says where it was, and asks otherwise as it did the first time. */
    private static long after(Form form, @Nullable String lastEventId, @Nullable String from) {
        if (lastEventId != null && !lastEventId.isBlank()) {
            if (!AskedEvents.isPosition(lastEventId.strip())) {
                throw Problem.parameter("Last-Event-ID", "This is the id of a message of this stream, a position.");
            }
            return Long.parseLong(lastEventId.strip());
        }
        if (from == null) {
            return form == Form.SSE ? HEAD : 0;
        }
        return AskedEvents.after("from", from, HEAD);
    }

    private static boolean states(@Nullable String mode, Form form) {
        if (mode == null || mode.equals("events")) {
            return false;
        }
        if (!mode.equals("current")) {
            throw Problem.parameter("mode", "This is events or current.");
        }
        if (form == Form.NDJSON) {
            throw Problem.parameter("mode", "States are sent as Server-Sent Events alone.");
        }
        return true;
    }

    private static Form form(@Nullable String accept) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(accepted);
            for (MediaType it : accepted) {
                if (it.includes(MediaType.TEXT_EVENT_STREAM)) {
                    return Form.SSE;
                }
                if (it.includes(MediaType.APPLICATION_NDJSON)) {
                    return Form.NDJSON;
                }
            }
        } catch (InvalidMimeTypeException | org.springframework.http.InvalidMediaTypeException e) {
            return Form.SSE;
        }
        return Form.SSE;
    }
}
