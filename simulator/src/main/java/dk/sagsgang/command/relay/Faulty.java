package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.RecordedEvent;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;

/** What the relay would be if it were careless. */
public enum Faulty {
    NOTHING,
    /** Goes on from where it remembers to have been. */
    OWN_MEMORY,
    /** Goes on when it was not told what became of a transaction. */
    UNCLEAR_COMMIT;

    End end(End sound, AtomicLong remembered) {
        return this != OWN_MEMORY
                ? sound
                : new End() {
                    @Override
                    public long verifiedPosition() {
                        return remembered.get();
                    }

                    @Override
                    public OptionalLong position() {
                        return sound.position();
                    }
                };
    }

    Outlet outlet(Outlet sound) {
        return this != UNCLEAR_COMMIT ? sound : new Careless(sound);
    }

    private record Careless(Outlet sound) implements Outlet {

        @Override
        public void claim() {
            sound.claim();
        }

        @Override
        public void send(List<RecordedEvent> events) {
            try {
                sound.send(events);
            } catch (KafkaException e) {
                // This is what must not be done.
            }
        }

        @Override
        public void close() {
            sound.close();
        }
    }
}
