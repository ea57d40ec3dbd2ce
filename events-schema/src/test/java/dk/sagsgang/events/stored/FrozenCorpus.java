package dk.sagsgang.events.stored;

import static dk.sagsgang.events.CheckedInFiles.GOLDEN;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ledger that only grows, checked in as the records that its relay sent: every form that an event was ever stored in,
 * each in a line with its headers and its value. Its lines are never changed; a new golden file is appended to it.
 */
final class FrozenCorpus {

    static final Path FILE = Path.of("src/test/resources/corpus/herning.ndjson");

    private static final AuthorityId HERNING = new AuthorityId("herning");

    private FrozenCorpus() {}

    static List<RecordedEvent> read() {
        try {
            return Files.readAllLines(FILE).stream().map(FrozenCorpus::event).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends every golden file that the corpus does not hold. */
    static void grow() {
        List<RecordedEvent> events = new ArrayList<>(Files.exists(FILE) ? read() : List.of());
        Set<String> held = new HashSet<>();
        events.forEach(event -> held.add(event.type() + "." + event.revision() + text(event.payload())));
        StringBuilder lines = new StringBuilder();
        for (String file : GOLDEN.names()) {
            String[] name = file.split("\\.", -1);
            String payload = GOLDEN.read(file);
            if (held.add(name[0] + "." + name[1] + payload)) {
                RecordedEvent next = next(events, name[0], Integer.parseInt(name[1]), payload);
                events.add(next);
                lines.append(line(next)).append('\n');
            }
        }
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedEvent next(List<RecordedEvent> before, String type, int revision, String payload) {
        StreamId stream = streamOf(type);
        long position = before.size() + 1L;
        long version =
                before.stream().filter(event -> event.stream().equals(stream)).count();
        return new RecordedEvent(
                position,
                new EventId("7d0f3c1e-0000-4000-8000-%012d".formatted(idOf(stream, version, position))),
                type,
                revision,
                stream,
                version,
                Instant.parse("2026-02-03T04:05:06.789Z").plusSeconds(position),
                "anna",
                "administrator",
                "command-" + position,
                "correlation-" + position,
                EventJson.write(Source.live(LocalDate.of(2024, 5, 14))),
                payload.getBytes(StandardCharsets.UTF_8));
    }

    /** The example of an annulment names the thirteenth event of the case by its id. */
    private static long idOf(StreamId stream, long version, long position) {
        return stream.kind() == StreamId.Kind.CASE && version == 12 ? 1 : 1000 + position;
    }

    private static StreamId streamOf(String type) {
        String parent = EventTypes.named(type).payload().getInterfaces()[0].getSimpleName();
        return switch (parent) {
            case "AuthorityEvent" -> StreamId.ofAuthority(HERNING);
            case "CommitteeEvent" -> StreamId.of(HERNING, new CommitteeCode("KFU"));
            case "MeetingEvent" -> StreamId.of(HERNING, new MeetingId("KFU-2024-05-14"));
            case "ImportEvent" -> StreamId.of(HERNING, Sha256.of(text("corpus")));
            default -> StreamId.of(HERNING, new CaseId("24~2F1871"));
        };
    }

    private static String line(RecordedEvent event) {
        ObjectNode line = EventJson.mapper().createObjectNode();
        ObjectNode headers = line.putObject("headers");
        CloudEventHeaders.write(event).forEach((name, value) -> headers.put(name, text(value)));
        return line.put("value", text(event.payload())).toString();
    }

    private static RecordedEvent event(String line) {
        JsonNode record = EventJson.mapper().readTree(line);
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.get("headers")
                .properties()
                .forEach(it -> headers.put(it.getKey(), text(it.getValue().stringValue())));
        return CloudEventHeaders.read(headers, text(record.get("value").stringValue()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
