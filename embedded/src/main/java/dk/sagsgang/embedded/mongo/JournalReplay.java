package dk.sagsgang.embedded.mongo;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the commands of a journal again, frame by frame, and says every few seconds how far it is. */
final class JournalReplay {
    private static final Logger log = LoggerFactory.getLogger(JournalReplay.class);
    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path path;
    private final Journal.Memory memory;
    private long commands;
    private long toldAtNanos = System.nanoTime();

    JournalReplay(Path path, Journal.Memory memory) {
        this.path = path;
        this.memory = memory;
    }

    void frame(ByteBuffer payload, long endOffset, long fileBytes) {
        while (payload.hasRemaining()) {
            ByteBuffer command = payload.slice(payload.position() + Integer.BYTES, payload.getInt(payload.position()));
            payload.position(payload.position() + Integer.BYTES + command.remaining());
            apply(decode(command, endOffset));
            commands++;
        }
        if (System.nanoTime() - toldAtNanos > TELL_EVERY_NANOS) {
            toldAtNanos = System.nanoTime();
            log.info("Reading the journal: {} % of {} MB", endOffset * 100 / fileBytes, fileBytes / 1_000_000);
        }
    }

    long commands() {
        return commands;
    }

    private WriteCommand decode(ByteBuffer bytes, long endOffset) {
        try {
            return WriteCommand.decode(bytes);
        } catch (RuntimeException e) {
            JournalDamaged damaged = new JournalDamaged(path, endOffset, "the record that ends here is no command");
            damaged.initCause(e);
            throw damaged;
        }
    }

    private void apply(WriteCommand command) {
        try {
            memory.apply(command);
        } catch (RuntimeException e) {
            // It failed in the same way when it was new, and its client was told then.
            log.debug("A {} command of the journal fails as it did at first", command.name(), e);
        }
    }
}
