package dk.sagsgang.command.api;

import dk.sagsgang.command.desk.Desk;
import dk.sagsgang.command.desk.Receipt;
import dk.sagsgang.command.desk.Submission;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Takes requests to the {@link Desk} and answers with what became of them: 201 with the stream's name, version and
 * position, the version as entity tag, and the address where the query side shows it. A request without a source is
 * stated live, on its day in Denmark.
 */
public final class CommandDoor {

    private final Desk desk;
    private final Clock clock;

    public CommandDoor(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** A command and the stream it goes to. */
    public record Addressed(StreamId stream, Object command) {}

    /** Takes a command to a thing that is named in the address. */
    public ResponseEntity<Map<String, Object>> take(HttpServletRequest request, CommandPath path, StreamId stream) {
        return submit(request, path.body(), Envelope.open(request), command -> new Addressed(stream, command));
    }

    /** Takes the command that makes a thing, whose name is in the body. */
    public <T> ResponseEntity<Map<String, Object>> make(
            HttpServletRequest request, Class<T> body, Function<T, Addressed> addressing) {
        Envelope envelope = Envelope.open(request);
        if (envelope.mustExist()) {
            throw new Refusal(
                    412, "VERSION_MOVED", "If-Match: * asks for a thing that exists; this makes a new one.", List.of());
        }
        return submit(request, body, envelope, addressing);
    }

    /** Takes a document that is no JSON; the command was made of its octets. */
    public Receipt submit(HttpServletRequest request, byte[] document, StreamId stream, Object command) {
        return desk.submit(submission(request, document, stream, command));
    }

    /** Carries a command out up to the commit and drops everything; answers what its handler had to say. */
    public @Nullable Object rehearse(HttpServletRequest request, byte[] document, StreamId stream, Object command) {
        return desk.rehearse(submission(request, document, stream, command));
    }

    /** Throws {@link Rejected} where no such authority is registered. */
    public void requireAuthority(AuthorityId authority) {
        desk.requireAuthority(authority);
    }

    private Submission submission(HttpServletRequest request, byte[] body, StreamId stream, Object command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return submission(
                request,
                Envelope.open(request),
                body,
                now,
                new Addressed(stream, command),
                Source.live(Submission.day(now)));
    }

    private <T> ResponseEntity<Map<String, Object>> submit(
            HttpServletRequest request, Class<T> type, Envelope envelope, Function<T, Addressed> addressing) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] body = Body.of(request);
        CommandReader.Read<T> read = CommandReader.read(body, type);
        Addressed addressed = addressing.apply(read.command());
        Source source = Objects.requireNonNullElse(read.source(), Source.live(Submission.day(now)));
        if (source.statedOn().isAfter(Submission.day(now))) {
            throw new Refusal(
                    400,
                    "INVALID_VALUE",
                    "The body has a field with a value that it cannot have.",
                    List.of(new Problem.Field("/source/statedOn", "Nothing can have been stated after today.")));
        }
        Receipt receipt = desk.submit(submission(request, envelope, body, now, addressed, source));
        return answer(receipt, envelope);
    }

    private static Submission submission(
            HttpServletRequest request,
            Envelope envelope,
            byte[] body,
            Instant now,
            Addressed addressed,
            Source source) {
        return new Submission(
                addressed.stream(),
                addressed.command(),
                envelope.actor(),
                envelope.role(),
                envelope.commandId(),
                digest(request, envelope, body),
                envelope.correlationId(),
                now,
                source,
                envelope.expectedVersion());
    }

    private static ResponseEntity<Map<String, Object>> answer(Receipt receipt, Envelope envelope) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                Addresses.memberFor(receipt.stream().kind()), receipt.stream().name());
        answer.put("version", receipt.version());
        answer.put("position", receipt.position());
        ResponseEntity.BodyBuilder response = ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .location(Addresses.of(receipt.stream()))
                .eTag(Long.toString(receipt.version()))
                .header(Envelope.CORRELATION_ID, envelope.correlationId())
                .header(Envelope.ACTOR, envelope.actor())
                .header(Envelope.ROLE, envelope.role());
        if (receipt.repeated()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer);
    }

    /** Lines end the parts, and no part before the body holds one, so no two requests digest the same octets. */
    private static Sha256 digest(HttpServletRequest request, Envelope envelope, byte[] body) {
        String head = request.getMethod() + "\n" + request.getRequestURI() + "\n"
                + Objects.requireNonNullElse(envelope.ifMatch(), "") + "\n";
        byte[] headBytes = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, all, 0, headBytes.length);
        System.arraycopy(body, 0, all, headBytes.length, body.length);
        return Sha256.of(all);
    }
}
