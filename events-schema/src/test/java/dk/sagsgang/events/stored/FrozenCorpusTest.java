package dk.sagsgang.events.stored;

import static dk.sagsgang.events.CheckedInFiles.GOLDEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.EventExamples;
import dk.sagsgang.events.FormerExamples;
import dk.sagsgang.events.proofs.Frontier;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What was stored once is read for ever, and read as the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrozenCorpusTest {

    /** The corpus as it was first checked in; whoever appends to it leaves this as it is. */
    private static final int FIRST_SIZE = 95;

    private static final String FIRST_ROOT = "dbdecb993c881dcff4091da2d210e589cf29caed072fa7b6eedd8ef74691b9f3";

    static {
        if ("write".equals(System.getProperty("sagsgang.contract"))) {
            FrozenCorpus.grow();
        }
    }

    private final List<RecordedEvent> corpus = FrozenCorpus.read();

    @Test
    void holds_every_form_that_an_event_was_ever_stored_in() {
        assertThat(corpus.stream().map(FrozenCorpusTest::form))
                .as("Append what is missing with: mvn -pl events-schema test -Dsagsgang.contract=write")
                .containsAll(GOLDEN.names().stream()
                        .map(file -> file.replaceAll("(\\.minimal)?\\.json$", "") + " " + GOLDEN.read(file))
                        .toList());
    }

    @Test
    void begins_with_the_octets_that_it_began_with() {
        Frontier tree = Frontier.empty();
        corpus.subList(0, FIRST_SIZE).forEach(event -> tree.append(LeafHash.octets(event)));
        assertThat(tree.head().root().hex()).isEqualTo(FIRST_ROOT);
    }

    @Test
    void is_a_ledger_without_gaps() {
        Map<StreamId, Long> versions = new HashMap<>();
        for (int index = 0; index < corpus.size(); index++) {
            RecordedEvent event = corpus.get(index);
            assertThat(event.position()).isEqualTo(index + 1L);
            assertThat(event.version()).isEqualTo(versions.merge(event.stream(), 0L, (before, one) -> before + 1));
        }
    }

    @Test
    void is_read_as_the_events_that_its_golden_files_are_known_to_tell() {
        Map<String, DomainEvent> told = new HashMap<>();
        EventExamples.all()
                .forEach(it -> told.put(
                        it.type().name() + "." + it.type().revision() + " " + GOLDEN.read(it.file()), it.event()));
        FormerExamples.all()
                .forEach(it ->
                        told.put(it.type().name() + "." + it.revision() + " " + GOLDEN.read(it.file()), it.event()));
        assertThat(corpus).allSatisfy(event -> assertThat(event.event()).isEqualTo(told.get(form(event))));
    }

    private static String form(RecordedEvent event) {
        return event.type() + "." + event.revision() + " " + new String(event.payload(), StandardCharsets.UTF_8);
    }
}
