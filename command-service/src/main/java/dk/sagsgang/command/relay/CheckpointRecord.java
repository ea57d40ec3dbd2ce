package dk.sagsgang.command.relay;

import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.VerifierKey;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A checkpoint on its topic: the record's key is the tree's size in decimal digits, its value the signed note in UTF-8,
 * and the log's verifier keys stand in headers, one {@code key} for each that signs now and one {@code retired-key} for
 * each that signed before. Sizes rise along the topic; what the keys are worth is not said by it.
 */
public record CheckpointRecord(SignedNote note, LogKeys keys) {

    private static final int PARTITION = 0;
    private static final String ACTIVE = "key";
    private static final String RETIRED = "retired-key";

    ProducerRecord<byte[], byte[]> on(String topic) {
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(
                topic, PARTITION, octets(Long.toString(Checkpoint.of(note).size())), octets(note.encode()));
        for (VerifierKey key : keys.active()) {
            sent.headers().add(ACTIVE, octets(key.toString()));
        }
        for (VerifierKey key : keys.retired()) {
            sent.headers().add(RETIRED, octets(key.toString()));
        }
        return sent;
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
