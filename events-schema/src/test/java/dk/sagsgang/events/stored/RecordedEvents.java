package dk.sagsgang.events.stored;

import dk.sagsgang.events.EventExamples;
import dk.sagsgang.events.EventExamples.Example;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Recorded events for tests: one that is always the same, and any number of random ones. */
public final class RecordedEvents {

    private static final List<Example> EXAMPLES = EventExamples.all();
    private static final List<StreamId.Kind> KINDS = List.of(StreamId.Kind.values());
    private static final List<String> NAMES = List.of("24~2F1871", "29.09.00-P20-1-19", "ØKE", "a/b//c", "x");
    private static final List<String> PEOPLE = List.of("anna", "Åse Ø.", "a", "", "import:42");

    private RecordedEvents() {}

    public static RecordedEvent any(Random random) {
        Example example = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
        return new RecordedEvent(
                1 + random.nextLong(Long.MAX_VALUE - 1),
                new EventId(Long.toHexString(random.nextLong())),
                example.type().name(),
                example.type().revision(),
                new StreamId(
                        new AuthorityId("a" + random.nextInt(1000)),
                        KINDS.get(random.nextInt(KINDS.size())),
                        NAMES.get(random.nextInt(NAMES.size()))),
                random.nextLong(Long.MAX_VALUE),
                Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                Long.toString(random.nextLong()),
                Long.toString(random.nextLong()),
                EventJson.write(Source.live(LocalDate.ofEpochDay(random.nextInt(30_000)))),
                EventJson.write(example.event()));
    }

    static RecordedEvent one() {
        return any(new Random(1));
    }
}
