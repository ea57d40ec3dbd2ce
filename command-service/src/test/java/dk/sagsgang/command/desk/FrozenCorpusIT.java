package dk.sagsgang.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.command.cases.DismissFinding;
import dk.sagsgang.command.ledger.CommandKey;
import dk.sagsgang.command.ledger.Commit;
import dk.sagsgang.command.ledger.LedgerEventStorageEngine;
import dk.sagsgang.command.ledger.NewEvent;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A ledger with every form that events were ever stored in, loaded by the service as it runs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenCorpusIT {

    private static final Path CORPUS =
            Path.of("..", "events-schema", "src", "test", "resources", "corpus", "herning.ndjson");
    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final StreamId CASE = StreamId.of(HERNING, new CaseId("24~2F1871"));
    private static final StreamId MEETING = StreamId.of(HERNING, new MeetingId("KFU-2024-05-14"));
    private static final StreamId IMPORT = StreamId.of(HERNING, Sha256.of("corpus".getBytes(StandardCharsets.UTF_8)));

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final RunningDesk desk = new RunningDesk(mongo.connectionString());
    private List<RecordedEvent> corpus = List.of();

    @BeforeAll
    void store() throws IOException {
        corpus = Files.readAllLines(CORPUS).stream().map(FrozenCorpusIT::event).toList();
        corpus.forEach(event -> desk.ledger().append(commit(event)));
    }

    @AfterAll
    void close() {
        desk.close();
        mongo.close();
    }

    @Test
    void is_loaded_in_the_forms_of_today() {
        Sha256 document = Sha256.of("Referat af mødet den 14. maj".getBytes(StandardCharsets.UTF_8));
        assertThat(loaded(CASE))
                .contains(new FindingDismissed(
                        "udløb-uden-beslutning", List.of("7d0f3c1e"), new Text("Aftalen er afløst af en ny.")));
        assertThat(loaded(MEETING))
                .filteredOn(AgendaPublished.class::isInstance)
                .first()
                .extracting(it -> ((AgendaPublished) it).digest())
                .isEqualTo(document);
        assertThat(loaded(MEETING))
                .filteredOn(MinutesPublished.class::isInstance)
                .first()
                .extracting(it -> ((MinutesPublished) it).digest())
                .isEqualTo(document);
        assertThat(loaded(IMPORT))
                .filteredOn(MinutesRead.class::isInstance)
                .first()
                .extracting(it -> ((MinutesRead) it).reader())
                .isEqualTo(MinutesRead.FIRST_READER);
    }

    @Test
    void is_what_rules_decide_upon() {
        DismissFinding again = new DismissFinding("udløb-uden-beslutning:7d0f3c1e", new Text("En gang til."));
        try (EmbeddedMongo other = EmbeddedMongo.inMemory();
                RunningDesk whileOpen = new RunningDesk(other.connectionString())) {
            corpus.stream()
                    .takeWhile(event -> !event.type().equals("CaseClosed"))
                    .forEach(event -> whileOpen.ledger().append(commit(event)));
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> whileOpen.give(CASE, again))
                    .satisfies(it -> assertThat(it.reason().name()).isEqualTo("FINDING_DISMISSED"));
        }
    }

    @Test
    void leaves_the_ledger_in_the_octets_and_revisions_that_it_came_in() {
        List<RecordedEvent> sent = desk.ledger().read(HERNING, 1, corpus.size());
        assertThat(sent).hasSize(corpus.size());
        for (int index = 0; index < corpus.size(); index++) {
            Map<String, byte[]> headers = CloudEventHeaders.write(sent.get(index));
            CloudEventHeaders.write(corpus.get(index))
                    .forEach((name, value) ->
                            assertThat(headers.get(name)).as(name).isEqualTo(value));
            assertThat(sent.get(index).payload()).isEqualTo(corpus.get(index).payload());
        }
    }

    private List<Object> loaded(StreamId stream) {
        return new LedgerEventStorageEngine(desk.ledger())
                .readEvents(stream.toString(), 0)
                .asStream()
                .<Object>map(it -> it.getPayload())
                .toList();
    }

    private static Commit commit(RecordedEvent event) {
        return new Commit(
                event.stream().authority(),
                new CommandKey(event.actor(), event.commandId()),
                event.leafHash(),
                event.stream(),
                event.actor(),
                event.role(),
                event.correlationId(),
                event.recordedAt(),
                List.of(new NewEvent(
                        event.id(),
                        event.stream(),
                        event.version(),
                        event.type(),
                        event.revision(),
                        event.source(),
                        event.payload())));
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
