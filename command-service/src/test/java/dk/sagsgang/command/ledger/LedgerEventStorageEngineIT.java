package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.digest;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerEventStorageEngineIT {

    private static final AuthorityId HERNING = authority("herning");
    private static final StreamId ONE = aCase(HERNING, "29.09.00-P20-1-19");
    private static final StreamId OTHER = aCase(HERNING, "12/27845");

    private static final Source SOURCE = Source.live(LocalDate.of(2026, 2, 3));

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());
    private final Ledger ledger = new Ledger(client, "sagsgang", LedgerSettings.usual());
    private final LedgerEventStorageEngine engine = new LedgerEventStorageEngine(ledger);
    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(engine).build();

    @BeforeEach
    void register() {
        ledger.append(registration(HERNING));
    }

    @AfterEach
    void close() {
        events.shutDown();
        ledger.close();
        client.close();
        mongo.close();
    }

    @Test
    void events_of_two_aggregates_in_one_unit_of_work_are_one_commit() {
        UnitOfWork<?> work = begin("k", ONE);
        events.publish(renamed(ONE, 0, "En"), renamed(OTHER, 0, "Anden"));
        events.publish(renamed(ONE, 1, "Igen"));
        work.commit();
        assertThat(committed(work)).isEqualTo(new Committed(new Appended(2, 4), 1));
        assertThat(client.getDatabase("sagsgang")
                        .getCollection("ledger.herning")
                        .countDocuments())
                .isEqualTo(2);
        List<RecordedEvent> stored = ledger.read(HERNING, 2, 10);
        assertThat(stored).extracting(RecordedEvent::stream).containsExactly(ONE, OTHER, ONE);
        assertThat(stored).allSatisfy(event -> {
            assertThat(event.actor()).isEqualTo("anna");
            assertThat(event.type()).isEqualTo("CaseRenamed");
            assertThat(event.recordedAt()).isEqualTo(LedgerFixtures.RECORDED);
            assertThat(event.sourceReference()).isEqualTo(Source.live(LocalDate.of(2026, 2, 3)));
        });
    }

    @Test
    void a_nested_unit_of_work_belongs_to_the_commit_of_its_root() {
        UnitOfWork<?> work = begin("k", ONE);
        events.publish(renamed(ONE, 0, "En"));
        UnitOfWork<?> nested = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("nested"));
        events.publish(renamed(OTHER, 0, "Anden"));
        nested.commit();
        assertThat(ledger.head(HERNING)).isEqualTo(1);
        work.commit();
        assertThat(committed(work)).isEqualTo(new Committed(new Appended(2, 3), 0));
        assertThat(ledger.stream(OTHER, 0)).hasSize(1);
    }

    @Test
    void a_unit_of_work_that_is_rolled_back_leaves_nothing() {
        UnitOfWork<?> work = begin("k", ONE);
        events.publish(renamed(ONE, 0, "En"));
        work.rollback();
        assertThat(ledger.head(HERNING)).isEqualTo(1);
        assertThat(committed(work)).isNull();
    }

    @Test
    void what_is_stored_comes_back_as_it_was_published() {
        DomainEventMessage<?> published = renamed(ONE, 0, "Én og ærlig");
        UnitOfWork<?> work = begin("k", ONE);
        events.publish(published, renamed(ONE, 1, "To"));
        work.commit();
        List<? extends DomainEventMessage<?>> back =
                events.readEvents(ONE.toString()).asStream().toList();
        assertThat(back).hasSize(2);
        assertThat(back.getFirst().getPayload()).isEqualTo(published.getPayload());
        assertThat(back.getFirst().getIdentifier()).isEqualTo(published.getIdentifier());
        assertThat(back.getFirst().getMetaData()).containsEntry(LedgerEventStorageEngine.SOURCE, SOURCE);
        assertThat(back.getFirst().getTimestamp()).isEqualTo(LedgerFixtures.RECORDED);
        assertThat(engine.readEvents(ONE.toString(), 1).getLastSequenceNumber()).isEqualTo(1);
        assertThat(engine.lastSequenceNumberFor(ONE.toString())).contains(1L);
        assertThat(engine.lastSequenceNumberFor(OTHER.toString())).isEmpty();
        assertThat(events.readEvents(OTHER.toString()).hasNext()).isFalse();
    }

    @Test
    void a_lost_race_is_told_in_the_words_of_axon_and_rolls_back() {
        UnitOfWork<?> first = begin("first", ONE);
        events.publish(renamed(ONE, 0, "En"), renamed(ONE, 1, "To"));
        first.commit();

        UnitOfWork<?> creating = begin("creating", ONE);
        events.publish(renamed(ONE, 0, "En"));
        assertThatThrownBy(creating::commit).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(creating.isRolledBack()).isTrue();

        UnitOfWork<?> changing = begin("changing", ONE);
        events.publish(renamed(ONE, 1, "To"));
        assertThatThrownBy(changing::commit)
                .isInstanceOf(ConcurrencyException.class)
                .hasCauseInstanceOf(StreamMoved.class);

        UnitOfWork<?> repeating = begin("first", ONE);
        events.publish(renamed(ONE, 2, "Tre"));
        assertThatThrownBy(repeating::commit).isInstanceOf(CommandRepeated.class);
    }

    @Test
    void what_has_no_place_in_the_ledger_is_refused() {
        assertThatThrownBy(() -> events.publish(renamed(ONE, 0, "En"))).isInstanceOf(IllegalStateException.class);

        UnitOfWork<?> nameless = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
        events.publish(renamed(ONE, 0, "En"));
        assertThatThrownBy(nameless::commit).isInstanceOf(IllegalStateException.class);

        UnitOfWork<?> work = begin("k", ONE);
        events.publish(GenericEventMessage.asEventMessage("of no stream"));
        assertThatThrownBy(work::commit).isInstanceOf(IllegalArgumentException.class);

        assertThatThrownBy(() -> engine.readEvents(null, false)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> engine.storeSnapshot(renamed(ONE, 0, "En")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(ledger.head(HERNING)).isEqualTo(1);
    }

    private static UnitOfWork<?> begin(String key, StreamId subject) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
        work.resources()
                .put(
                        CommitContext.RESOURCE,
                        new CommitContext(
                                new CommandKey("anna", key),
                                digest(key),
                                subject,
                                "anna",
                                "administrator",
                                "correlation",
                                LedgerFixtures.RECORDED));
        return work;
    }

    private static @Nullable Committed committed(UnitOfWork<?> work) {
        return work.getResource(Committed.RESOURCE);
    }

    private static DomainEventMessage<?> renamed(StreamId stream, long version, String title) {
        return new GenericDomainEventMessage<>(
                stream.kind().written(),
                stream.toString(),
                version,
                new CaseRenamed(new Text(title)),
                MetaData.with(LedgerEventStorageEngine.SOURCE, SOURCE));
    }
}
