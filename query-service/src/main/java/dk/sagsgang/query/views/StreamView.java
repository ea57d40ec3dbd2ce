package dk.sagsgang.query.views;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CommitteeCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the streams of one kind are folded and shown. All of it is pure: the same events give the same facts, and the
 * same facts among the same surroundings the same answer. What it throws quarantines the stream and nothing else.
 */
public interface StreamView {

    StreamId.Kind kind();

    /** The facts after these events, which follow those taken so far. */
    Facts evolve(Facts facts, List<RecordedEvent> events);

    /** The facts of a stream from all of its events, what was annulled left out. */
    default Facts refold(StreamId stream, List<RecordedEvent> history) {
        return evolve(Facts.none(stream), history);
    }

    /** Whether the event takes back earlier ones, so that the stream must be folded anew. */
    default boolean rewrites(RecordedEvent event) {
        return false;
    }

    /** The JSON that will be served, as UTF-8. */
    byte[] answer(Facts facts, Surroundings around);

    /** The committee whose name stands in the answer; null where none does. */
    default @Nullable CommitteeCode committee(Facts facts) {
        return null;
    }

    /**
     * What an answer takes from outside its stream: the committees, why the stream is quarantined if it is, and the day
     * whose state is asked for, null where the state is that of all that is known.
     */
    record Surroundings(
            Committees committees,
            @Nullable String quarantined,
            @Nullable LocalDate validOn) {

        public Surroundings(Committees committees, @Nullable String quarantined) {
            this(committees, quarantined, null);
        }
    }
}
