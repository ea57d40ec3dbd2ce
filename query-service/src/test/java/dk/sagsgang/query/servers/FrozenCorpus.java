package dk.sagsgang.query.servers;

import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.RecordedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The events of the contract's corpus: every form that an event was ever stored in, as a relay sent them. */
public final class FrozenCorpus {
    private static final Path FILE =
            Path.of("..", "events-schema", "src", "test", "resources", "corpus", "herning.ndjson");

    private FrozenCorpus() {}

    public static List<RecordedEvent> read() {
        try {
            return Files.readAllLines(FILE).stream().map(FrozenCorpus::event).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same event as it would have been stored today. */
    public static RecordedEvent ofToday(RecordedEvent event) {
        return new RecordedEvent(
                event.position(),
                event.id(),
                event.type(),
                EventTypes.named(event.type()).revision(),
                event.stream(),
                event.version(),
                event.recordedAt(),
                event.actor(),
                event.role(),
                event.commandId(),
                event.correlationId(),
                event.source(),
                EventJson.write(event.event()));
    }

    private static RecordedEvent event(String line) {
        JsonNode record = EventJson.mapper().readTree(line);
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.get("headers")
                .properties()
                .forEach(it ->
                        headers.put(it.getKey(), it.getValue().stringValue().getBytes(StandardCharsets.UTF_8)));
        return CloudEventHeaders.read(headers, record.get("value").stringValue().getBytes(StandardCharsets.UTF_8));
    }
}
