package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.web.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/**
 * What a client asks for: in which form, events or states, which of them, after which position (negative for those to
 * come alone), and whether he stays when he has been told all there is.
 */
record AskedStream(Form form, boolean states, EventFilter filter, long after, boolean follows) {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final long HEAD = -1;
    private static final Set<String> TYPES =
            EventTypes.all().stream().map(EventType::name).collect(Collectors.toUnmodifiableSet());

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
        EventFilter filter = new EventFilter(
                values(given.cases(), "case", CaseId::new),
                values(given.committees(), "committee", CommitteeCode::new),
                values(given.types(), "type", AskedStream::requireType));
        boolean follows = form == Form.SSE || Boolean.TRUE.equals(given.follow());
        return new AskedStream(form, states, filter, after(form, lastEventId, given.from()), follows);
    }

    /** A browser that comes back says where it was, and asks otherwise as it did the first time. */
    private static long after(Form form, @Nullable String lastEventId, @Nullable String from) {
        if (lastEventId != null && !lastEventId.isBlank()) {
            if (!POSITION.matcher(lastEventId.strip()).matches()) {
                throw Problem.parameter("Last-Event-ID", "This is the id of a message of this stream, a position.");
            }
            return Long.parseLong(lastEventId.strip());
        }
        if (from == null) {
            return form == Form.SSE ? HEAD : 0;
        }
        if (from.equals("earliest")) {
            return 0;
        }
        if (from.equals("now")) {
            return HEAD;
        }
        if (!POSITION.matcher(from).matches() || Long.parseLong(from) == 0) {
            throw Problem.parameter("from", "This is the position to begin with, from 1 on, or earliest, or now.");
        }
        return Long.parseLong(from) - 1;
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

    private static Set<String> values(@Nullable List<String> given, String parameter, Consumer<String> require) {
        if (given == null) {
            return Set.of();
        }
        if (given.isEmpty()) {
            throw Problem.parameter(parameter, "This is empty; leave it out to have all.");
        }
        for (String value : given) {
            try {
                require.accept(value);
            } catch (InvalidValue e) {
                throw Problem.parameter(parameter, String.valueOf(e.getMessage()));
            }
        }
        return new HashSet<>(given);
    }

    private static void requireType(String type) {
        if (!TYPES.contains(type)) {
            throw new InvalidValue("There is no event " + type + ".");
        }
    }
}
