package dk.sagsgang.query.streams;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.views.AnswerJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** In which form events are sent: what stands between them so that a client knows where he is. */
enum Form {
    /** Server-Sent Events (WHATWG HTML, section 9.2). The id of a message is the position to resume after. */
    SSE("text/event-stream;charset=UTF-8") {
        @Override
        byte[] opening(long cursor, long retryMillis) {
            return utf8("retry: " + retryMillis + "\n" + position(cursor));
        }

        @Override
        byte[] heartbeat(long cursor) {
            return utf8(":\n" + position(cursor));
        }

        @Override
        byte[] ending(AuthorityId authority, long cursor, StreamEnded why) {
            return utf8((cursor < 0 ? "" : "id: " + cursor + "\n") + "event: StreamEnded\ndata: "
                    + last(authority, cursor, why) + "\n\n");
        }
    },
    /** One CloudEvents JSON event a line; an empty line is a heartbeat. */
    NDJSON("application/x-ndjson") {
        @Override
        byte[] opening(long cursor, long retryMillis) {
            return new byte[0];
        }

        @Override
        byte[] heartbeat(long cursor) {
            return utf8("\n");
        }

        @Override
        byte[] ending(AuthorityId authority, long cursor, StreamEnded why) {
            return utf8(last(authority, cursor, why) + "\n");
        }
    };

    private final String contentType;

    Form(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** What a stream begins with, before its first event. */
    abstract byte[] opening(long cursor, long retryMillis);

    /** Shows that the stream lives, and how far it has come, whether anything of that was for this client or not. */
    abstract byte[] heartbeat(long cursor);

    /** The last that is sent on a stream which ends otherwise than by having told everything. */
    abstract byte[] ending(AuthorityId authority, long cursor, StreamEnded why);

    /** A message without data is passed over by its reader, but its id counts; a negative one is not known yet. */
    private static String position(long cursor) {
        return cursor < 0 ? "\n" : "id: " + cursor + "\n\n";
    }

    private static String last(AuthorityId authority, long cursor, StreamEnded why) {
        ObjectNode ended = AnswerJson.object();
        ended.put("specversion", "1.0")
                .put("id", "ended-after-" + cursor)
                .put("type", "dk.sagsgang.StreamEnded")
                .put("source", "/api/v1/authorities/" + authority)
                .put("datacontenttype", "application/json")
                .putObject("data")
                .put("reason", why.reason().name())
                .put("detail", String.valueOf(why.getMessage()))
                .put("position", cursor);
        return new String(AnswerJson.write(ended), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
