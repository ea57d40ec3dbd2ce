package dk.sagsgang.query.history;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.query.views.AnswerJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Tells a recorded event; its source and payload are octet for octet what the ledger holds and its leaf hash covers. */
final class HistoryJson {
    private HistoryJson() {}

    static byte[] of(RecordedEvent event) {
        ObjectNode around = AnswerJson.object()
                .put("position", event.position())
                .put("version", event.version())
                .put("eventId", event.id().value())
                .put("type", event.type())
                .put("revision", event.revision())
                .put("recordedAt", event.recordedAt().toString())
                .put("actor", event.actor())
                .put("role", event.role())
                .put("commandId", event.commandId())
                .put("correlationId", event.correlationId())
                .put("leafHash", event.leafHash().hex());
        byte[] head = AnswerJson.write(around);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.write(head, 0, head.length - 1);
        json.writeBytes(",\"source\":".getBytes(StandardCharsets.US_ASCII));
        json.writeBytes(event.source());
        json.writeBytes(",\"payload\":".getBytes(StandardCharsets.US_ASCII));
        json.writeBytes(event.payload());
        json.write('}');
        return json.toByteArray();
    }
}
