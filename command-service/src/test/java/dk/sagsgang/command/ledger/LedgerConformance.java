package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.ofBytes;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static dk.sagsgang.command.ledger.LedgerFixtures.renamed;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dk.sagsgang.command.ledger.UnreliableProxy.Fate;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the ledger promises on any store: L1 to L7 of the design, each in a way that can fail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 3, unit = MINUTES)
abstract class LedgerConformance {

    private static final AtomicInteger AUTHORITIES = new AtomicInteger();
    private static final LedgerSettings SETTINGS = new LedgerSettings(Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private AuthorityId authority = authority("a");
    private Ledger ledger;

    abstract LedgerStore store();

    @BeforeEach
    void register_an_authority() {
        authority = authority("a" + AUTHORITIES.incrementAndGet() + "-" + Long.toHexString(System.nanoTime()));
        ledger = ledgerAt(store().connectionString(), SETTINGS);
        assertThat(ledger.append(registration(authority))).isEqualTo(new Appended(1, 1));
    }

    @AfterEach
    void close_everything() throws Exception {
        while (!toClose.isEmpty()) {
            toClose.pop().close();
        }
    }

    @Nested
    class Many_writers {

        @Test
        void get_positions_without_gaps_and_every_commit_whole() throws Exception {
            Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
            inParallel(64, writer -> {
                StreamId stream = aCase(authority, "sag-" + writer);
                long version = 0;
                for (int each = 0; each < 20; each++) {
                    int size = 1 + (writer + each) % 4;
                    String key = writer + "/" + each;
                    acknowledged.put(key, ledger.append(commit(key, stream, version, size)));
                    version += size;
                }
            });
            assertThat(acknowledged).hasSize(64 * 20);
            assertWhole(acknowledged);
        }

        @Test
        void of_one_version_have_one_winner() throws Exception {
            StreamId stream = aCase(authority, "sag");
            AtomicInteger won = new AtomicInteger();
            ConcurrentLinkedQueue<StreamMoved> lost = new ConcurrentLinkedQueue<>();
            inParallel(64, writer -> {
                try {
                    ledger.append(commit("w" + writer, stream, 0, 1));
                    won.incrementAndGet();
                } catch (StreamMoved moved) {
                    lost.add(moved);
                }
            });
            assertThat(won).hasValue(1);
            assertThat(lost).hasSize(63).allSatisfy(moved -> {
                assertThat(moved.stream()).isEqualTo(stream);
                assertThat(moved.version()).isZero();
            });
            assertThat(ledger.head(authority)).isEqualTo(2);
        }

        @Test
        void of_one_stream_all_get_there_by_trying_again() throws Exception {
            StreamId stream = aCase(authority, "sag");
            inParallel(16, writer -> {
                for (int each = 0; each < 5; each++) {
                    appendBehindTheLast(ledger, stream, writer + "/" + each);
                }
            });
            assertThat(ledger.stream(stream, 0)).hasSize(80);
            assertWhole(Map.of());
        }

        @Test
        void in_two_processes_stay_gapless_and_alone_on_every_version() throws Exception {
            Ledger other = ledgerAt(store().connectionString(), SETTINGS);
            Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
            inParallel(32, writer -> {
                Ledger mine = writer % 2 == 0 ? ledger : other;
                StreamId own = aCase(authority, "sag-" + writer);
                StreamId shared = aCase(authority, "delt-" + writer / 2);
                for (int each = 0; each < 15; each++) {
                    acknowledged.put(writer + "/" + each, mine.append(commit(writer + "/" + each, own, each * 2L, 2)));
                    appendBehindTheLast(mine, shared, "delt " + writer + "/" + each);
                }
            });
            assertWhole(acknowledged);
            assertThat(ledger.head(authority)).isEqualTo(1 + 32 * 15 * 3);
            assertThat(other.head(authority)).isEqualTo(ledger.head(authority));
        }
    }

    @Nested
    class A_commit_over_several_streams {

        @Test
        void is_one_document_and_moves_all_of_them() {
            StreamId first = aCase(authority, "første");
            StreamId second = aCase(authority, "anden");
            Appended appended = ledger.append(commit("k", renamed(first, 0), renamed(second, 0), renamed(first, 1)));
            assertThat(appended).isEqualTo(new Appended(2, 4));
            assertThat(documents().countDocuments()).isEqualTo(2);
            assertThat(ledger.stream(first, 0))
                    .extracting(RecordedEvent::position)
                    .containsExactly(2L, 4L);
            assertThat(ledger.stream(second, 0))
                    .extracting(RecordedEvent::position)
                    .containsExactly(3L);
        }

        @Test
        void is_refused_whole_when_one_of_them_moved() {
            StreamId first = aCase(authority, "første");
            StreamId second = aCase(authority, "anden");
            ledger.append(commit("before", second, 0, 2));
            assertThatThrownBy(() -> ledger.append(commit("k", renamed(first, 0), renamed(second, 1))))
                    .isInstanceOfSatisfying(StreamMoved.class, moved -> {
                        assertThat(moved.stream()).isEqualTo(second);
                        assertThat(moved.version()).isEqualTo(1);
                    });
            assertThat(ledger.stream(first, 0)).isEmpty();
            assertThat(ledger.head(authority)).isEqualTo(3);
            assertThat(ledger.append(commit("k", renamed(first, 0), renamed(second, 2))))
                    .isEqualTo(new Appended(4, 5));
        }
    }

    @Nested
    class A_command_given_twice {

        @Test
        void is_answered_from_the_ledger_as_the_first_time() {
            StreamId first = aCase(authority, "første");
            StreamId second = aCase(authority, "anden");
            Commit commit = commit("k", renamed(first, 0), renamed(second, 0), renamed(first, 1), renamed(second, 1));
            assertThat(ledger.answered(authority, commit.command())).isEmpty();
            Appended appended = ledger.append(commit);
            Answered answer = new Answered(LedgerFixtures.digest("k"), first, 1, appended.lastPosition());
            Ledger afterRestart = ledgerAt(store().connectionString(), SETTINGS);
            assertThat(afterRestart.answered(authority, new CommandKey("anna", "k")))
                    .contains(answer);
            assertThatThrownBy(() -> afterRestart.append(commit("k", first, 2, 1)))
                    .isInstanceOfSatisfying(
                            CommandRepeated.class,
                            repeated -> assertThat(repeated.answered()).isEqualTo(answer));
            assertThat(ledger.head(authority)).isEqualTo(appended.lastPosition());
        }

        @Test
        void at_the_same_moment_is_stored_once() throws Exception {
            Ledger other = ledgerAt(store().connectionString(), SETTINGS);
            AtomicInteger stored = new AtomicInteger();
            ConcurrentLinkedQueue<Answered> repeats = new ConcurrentLinkedQueue<>();
            inParallel(32, writer -> {
                try {
                    // Each on a stream of its own: nothing but the key stands between them.
                    (writer % 2 == 0 ? ledger : other).append(commit("k", aCase(authority, "sag-" + writer), 0, 2));
                    stored.incrementAndGet();
                } catch (CommandRepeated repeated) {
                    repeats.add(repeated.answered());
                }
            });
            assertThat(stored).hasValue(1);
            assertThat(repeats)
                    .hasSize(31)
                    .containsOnly(ledger.answered(authority, new CommandKey("anna", "k"))
                            .orElseThrow());
        }

        @Test
        void with_another_body_shows_by_the_digest() {
            StreamId stream = aCase(authority, "sag");
            Commit commit = commit("k", stream, 0, 1);
            ledger.append(commit);
            Commit another = new Commit(
                    authority,
                    commit.command(),
                    LedgerFixtures.digest("another body"),
                    stream,
                    commit.actor(),
                    commit.role(),
                    commit.correlationId(),
                    commit.recordedAt(),
                    List.of(renamed(stream, 1)));
            assertThatThrownBy(() -> ledger.append(another))
                    .isInstanceOfSatisfying(
                            CommandRepeated.class,
                            repeated -> assertThat(repeated.answered().requestDigest())
                                    .isEqualTo(commit.requestDigest())
                                    .isNotEqualTo(another.requestDigest()));
        }

        @Test
        void at_two_authorities_is_two_commands() {
            AuthorityId neighbour = authority(authority + "-n");
            ledger.append(registration(neighbour));
            assertThat(ledger.append(commit("k", aCase(authority, "sag"), 0, 1)))
                    .isEqualTo(new Appended(2, 2));
            assertThat(ledger.append(commit("k", aCase(neighbour, "sag"), 0, 1)))
                    .isEqualTo(new Appended(2, 2));
        }
    }

    @Nested
    class A_group {

        @Test
        void loses_no_more_than_the_commit_that_is_refused() throws Exception {
            UnreliableProxy proxy = proxy();
            Ledger behind = ledgerAt(proxy.connectionString(), SETTINGS);
            StreamId stream = aCase(authority, "sag");
            behind.append(commit("before", stream, 0, 1));
            proxy.everyInsert(() -> Fate.HELD);
            List<Future<Appended>> appends = new ArrayList<>();
            try (ExecutorService callers = Executors.newCachedThreadPool()) {
                appends.add(appendAndWait(callers, behind, commit("opens the group", aCase(authority, "x"), 0, 1)));
                patiently().until(() -> proxy.inserts() == 2);
                appends.add(appendAndWait(callers, behind, commit("one", aCase(authority, "1"), 0, 3)));
                appends.add(appendAndWait(
                        callers, behind, commit("stale", renamed(aCase(authority, "y"), 0), renamed(stream, 0))));
                appends.add(appendAndWait(callers, behind, commit("two", aCase(authority, "2"), 0, 2)));
                appends.add(appendAndWait(callers, behind, commit("opens the group", aCase(authority, "z"), 0, 1)));
                appends.add(appendAndWait(callers, behind, commit("three", aCase(authority, "3"), 0, 1)));
                proxy.everyInsert(() -> Fate.ANSWERED);
                proxy.deliverLate();
            }
            assertThat(appends.get(0).get()).isEqualTo(new Appended(3, 3));
            assertThat(appends.get(1).get()).isEqualTo(new Appended(4, 6));
            assertThatThrownBy(() -> appends.get(2).get()).hasCauseInstanceOf(StreamMoved.class);
            assertThat(appends.get(3).get()).isEqualTo(new Appended(7, 8));
            assertThatThrownBy(() -> appends.get(4).get()).hasCauseInstanceOf(CommandRepeated.class);
            assertThat(appends.get(5).get()).isEqualTo(new Appended(9, 9));
            assertThat(proxy.inserts())
                    .as("before, the opening one, the group, and what was left of it")
                    .isEqualTo(4);
            assertWhole(Map.of());
        }
    }

    @Nested
    class A_network_that_fails {

        @Test
        void neither_loses_nor_doubles_what_was_acknowledged() throws Exception {
            long seed = System.nanoTime();
            Random random = new Random(seed);
            List<Fate> fates = List.of(Fate.ANSWERED, Fate.REQUEST_LOST, Fate.ANSWER_LOST, Fate.REQUEST_LATE);
            UnreliableProxy proxy = proxy();
            Ledger behind = ledgerAt(proxy.connectionString(), SETTINGS);
            proxy.everyInsert(() -> {
                // A late one comes while its commits are being sent anew.
                proxy.deliverLate();
                return fates.get(random.nextInt(fates.size()));
            });
            Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
            inParallel(8, writer -> {
                for (int each = 0; each < 12; each++) {
                    String key = writer + "/" + each;
                    // Two processes at once, one of them on the bad line.
                    acknowledged.put(key, behind.append(commit(key, aCase(authority, "sag-" + writer), each * 2L, 2)));
                    ledger.append(commit("good " + key, aCase(authority, "god-" + writer), each, 1));
                }
            });
            assertThat(acknowledged).as("seed %d", seed).hasSize(8 * 12);
            assertWhole(acknowledged);
        }

        @Test
        void leaves_nothing_to_guess_when_the_answer_is_lost() throws Exception {
            UnreliableProxy proxy = proxy();
            Ledger behind = ledgerAt(proxy.connectionString(), SETTINGS);
            StreamId stream = aCase(authority, "sag");
            behind.append(commit("before", stream, 0, 1));
            AtomicBoolean first = new AtomicBoolean(true);
            proxy.everyInsert(() -> first.getAndSet(false) ? Fate.ANSWER_LOST : Fate.ANSWERED);
            assertThat(behind.append(commit("k", stream, 1, 3))).isEqualTo(new Appended(3, 5));
            assertThat(ledger.stream(stream, 0)).hasSize(4);
        }

        @Test
        void that_delivers_after_all_hope_was_given_up_still_stores_once() throws Exception {
            UnreliableProxy proxy = proxy();
            LedgerSettings impatient = new LedgerSettings(Duration.ofSeconds(1), Duration.ofMillis(200));
            Ledger behind = ledgerAt(proxy.connectionString(), impatient);
            StreamId stream = aCase(authority, "sag");
            insisting(behind, commit("before", stream, 0, 1), new AtomicInteger());
            proxy.everyInsert(() -> Fate.REQUEST_LATE);
            assertThatThrownBy(() -> behind.append(commit("k", stream, 1, 2))).isInstanceOf(LedgerUnavailable.class);
            assertThat(ledger.answered(authority, new CommandKey("anna", "k"))).isEmpty();
            proxy.everyInsert(() -> Fate.ANSWERED);
            proxy.deliverLate();
            patiently()
                    .until(() -> ledger.answered(authority, new CommandKey("anna", "k"))
                            .isPresent());
            assertThatThrownBy(() -> ledger.append(commit("k", stream, 1, 2))).isInstanceOf(CommandRepeated.class);
            assertThat(ledger.append(commit("next", stream, 3, 1))).isEqualTo(new Appended(5, 5));
            assertWhole(Map.of());
        }
    }

    @Nested
    class A_store_that_is_away {

        @Test
        void is_told_within_the_time_that_was_set() throws Exception {
            UnreliableProxy proxy = proxy();
            LedgerSettings impatient = new LedgerSettings(Duration.ofMillis(300), Duration.ofMillis(500));
            Ledger behind = ledgerAt(proxy.connectionString(), impatient);
            insisting(behind, commit("before", aCase(authority, "sag"), 0, 1), new AtomicInteger());
            proxy.close();
            long began = System.nanoTime();
            assertThatThrownBy(() -> behind.append(commit("k", aCase(authority, "sag"), 1, 1)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasCauseInstanceOf(RuntimeException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThatThrownBy(() -> behind.read(authority, 1, 10)).isInstanceOf(LedgerUnavailable.class);
            assertThatThrownBy(behind::authorities).isInstanceOf(LedgerUnavailable.class);
        }

        @Test
        void and_comes_back_has_lost_and_doubled_nothing() throws Exception {
            assumeTrue(store().restarts(), "Skipped: this store is not ours to stop.");
            LedgerSettings impatient = new LedgerSettings(Duration.ofMillis(200), Duration.ofMillis(200));
            Ledger hasty = ledgerAt(store().connectionString(), impatient);
            Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
            AtomicInteger unavailable = new AtomicInteger();
            AtomicBoolean stop = new AtomicBoolean();
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> running = new ArrayList<>();
                for (int each = 0; each < 16; each++) {
                    int writer = each;
                    running.add(writers.submit(() -> {
                        StreamId stream = aCase(authority, "sag-" + writer);
                        for (int version = 0; !stop.get(); version++) {
                            String key = writer + "/" + version;
                            acknowledged.put(key, insisting(hasty, commit(key, stream, version, 1), unavailable));
                        }
                        return null;
                    }));
                }
                for (int times = 0; times < 2; times++) {
                    int before = acknowledged.size();
                    int failedBefore = unavailable.get();
                    patiently().until(() -> acknowledged.size() > before + 200);
                    store().stop();
                    patiently().until(() -> unavailable.get() > failedBefore);
                    store().start();
                }
                int before = acknowledged.size();
                patiently().until(() -> acknowledged.size() > before + 200);
                stop.set(true);
                for (Future<?> each : running) {
                    each.get();
                }
            }
            assertWhole(acknowledged);
        }
    }

    @Nested
    class A_reader {

        @Test
        void gets_every_event_as_it_was_written_in_whole_commits() {
            StreamId stream = aCase(authority, "12/27845");
            Commit commit = commit("k", stream, 0, 3);
            ledger.append(commit);
            List<RecordedEvent> events = ledger.read(authority, 2, 1);
            assertThat(events).hasSize(3);
            RecordedEvent second = events.get(1);
            NewEvent written = commit.events().get(1);
            assertThat(second)
                    .usingRecursiveComparison()
                    .isEqualTo(new RecordedEvent(
                            3,
                            written.id(),
                            written.type(),
                            written.revision(),
                            stream,
                            1,
                            commit.recordedAt(),
                            commit.actor(),
                            commit.role(),
                            "k",
                            commit.correlationId(),
                            written.source(),
                            written.payload()));
            assertThat(ledger.read(authority, 5, 10)).isEmpty();
            assertThat(ledger.read(authority, 50, 10)).isEmpty();
        }

        @Test
        void may_begin_within_a_commit_and_asks_for_no_more_than_it_can_take() {
            StreamId stream = aCase(authority, "sag");
            ledger.append(commit("large", stream, 0, 700));
            ledger.append(commit("small", stream, 700, 2));
            ledger.append(commit("last", stream, 702, 2));
            assertThat(positions(ledger.read(authority, 2, 500)))
                    .hasSize(700)
                    .startsWith(2L)
                    .endsWith(701L);
            assertThat(positions(ledger.read(authority, 600, 500)))
                    .hasSize(106)
                    .startsWith(600L)
                    .endsWith(705L);
            assertThat(positions(ledger.read(authority, 701, 3))).containsExactly(701L, 702L, 703L);
            assertThat(positions(ledger.read(authority, 703, 2))).containsExactly(703L);
            assertThat(positions(ledger.read(authority, 705, 2))).containsExactly(705L);
            assertThat(ledger.stream(stream, 0)).hasSize(704);
            assertThat(ledger.stream(stream, 650))
                    .extracting(RecordedEvent::version)
                    .hasSize(54)
                    .startsWith(650L)
                    .endsWith(703L);
            assertThat(ledger.stream(stream, 704)).isEmpty();
        }

        @Test
        void stops_at_a_hole() {
            StreamId stream = aCase(authority, "sag");
            for (int each = 0; each < 6; each++) {
                ledger.append(commit("k" + each, stream, each * 2L, 2));
            }
            documents().deleteOne(Filters.eq("_id", 6L));
            Ledger afterRestart = ledgerAt(store().connectionString(), SETTINGS);
            assertThat(positions(afterRestart.read(authority, 1, 100))).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThatThrownBy(() -> afterRestart.read(authority, 6, 100))
                    .isInstanceOf(LedgerHole.class)
                    .hasMessageContaining("Position 6 ");
            assertThatThrownBy(() -> afterRestart.read(authority, 7, 100)).isInstanceOf(LedgerHole.class);
            assertThatThrownBy(() -> afterRestart.stream(stream, 0)).isInstanceOf(LedgerHole.class);
            assertThat(afterRestart.head(authority)).isEqualTo(13);
        }

        @Test
        void follows_what_another_process_appends() {
            Ledger other = ledgerAt(store().connectionString(), SETTINGS);
            assertThat(other.head(authority)).isEqualTo(1);
            for (int each = 0; each < 30; each++) {
                ledger.append(commit("k" + each, aCase(authority, "sag"), each, 1));
            }
            assertThat(positions(other.read(authority, 2, 100))).hasSize(30);
            assertThat(other.head(authority)).isEqualTo(31);
        }
    }

    @Nested
    class An_authority {

        @Test
        void without_a_ledger_gets_none_by_accident() {
            AuthorityId unknown = authority("unknown-" + authority);
            assertThatThrownBy(() -> ledger.append(commit("k", aCase(unknown, "sag"), 0, 1)))
                    .isInstanceOf(AuthorityUnknown.class);
            assertThat(ledger.knows(unknown)).isFalse();
            assertThat(ledger.head(unknown)).isZero();
            assertThat(ledger.read(unknown, 1, 10)).isEmpty();
            assertThat(ledger.authorities()).contains(authority).doesNotContain(unknown);
            assertThat(database(store().connectionString()).listCollectionNames())
                    .noneMatch(name -> name.contains("unknown"));
        }

        @Test
        void registered_by_another_process_is_known_here() {
            AuthorityId neighbour = authority(authority + "-n");
            assertThat(ledger.knows(neighbour)).isFalse();
            ledgerAt(store().connectionString(), SETTINGS).append(registration(neighbour));
            assertThat(ledger.knows(neighbour)).isTrue();
            assertThat(ledger.authorities()).contains(authority, neighbour);
        }

        @Test
        void is_found_beside_collections_of_others_whose_names_no_authority_has() {
            database(store().connectionString())
                    .getCollection("ledger.X", BsonDocument.class)
                    .insertOne(new BsonDocument("_id", new BsonInt64(1)));
            assertThat(ledger.authorities())
                    .contains(authority)
                    .allSatisfy(it -> assertThat(it.value()).isNotEqualTo("X"));
        }

        @Test
        void is_registered_once() {
            Commit again = registration(authority);
            assertThatThrownBy(
                            () -> ledger.append(commit("another", again.events().toArray(NewEvent[]::new))))
                    .isInstanceOfSatisfying(
                            StreamMoved.class,
                            moved -> assertThat(moved.version()).isZero());
            assertThat(ledger.head(authority)).isEqualTo(1);
        }
    }

    @Nested
    class Size {

        @Test
        void of_an_event_may_be_900_000_bytes_and_no_more() {
            StreamId stream = aCase(authority, "sag");
            assertThat(ledger.append(commit("k", ofBytes(stream, 0, 900_000)))).isEqualTo(new Appended(2, 2));
            assertThat(ledger.stream(stream, 0).getFirst().payload()).hasSizeGreaterThan(899_000);
            assertThatThrownBy(() -> ledger.append(commit("l", ofBytes(stream, 1, 900_001))))
                    .isInstanceOf(CommitTooLarge.class)
                    .hasMessageContaining("900001 bytes");
            assertThat(ledger.head(authority)).isEqualTo(2);
        }

        @Test
        void of_a_commit_may_be_12_000_000_bytes_and_no_more() {
            StreamId stream = aCase(authority, "sag");
            NewEvent[] events = new NewEvent[13];
            for (int each = 0; each < 13; each++) {
                events[each] = ofBytes(stream, each, 899_000);
            }
            assertThat(ledger.append(commit("k", events))).isEqualTo(new Appended(2, 14));
            assertThat(ledger.stream(stream, 0)).hasSize(13);
            NewEvent[] more = new NewEvent[14];
            for (int each = 0; each < 14; each++) {
                more[each] = ofBytes(stream, each + 13, 899_000);
            }
            assertThatThrownBy(() -> ledger.append(commit("l", more))).isInstanceOf(CommitTooLarge.class);
        }
    }

    @Nested
    class A_listener {

        @Test
        void is_told_after_an_append_until_it_is_closed() {
            Ledger fresh = ledgerAt(store().connectionString(), SETTINGS);
            ConcurrentLinkedQueue<AuthorityId> told = new ConcurrentLinkedQueue<>();
            Ledger.Listening failing = fresh.onAppend(each -> {
                throw new IllegalStateException("A listener that fails does no harm.");
            });
            Ledger.Listening listening = fresh.onAppend(told::add);
            fresh.append(commit("one", aCase(authority, "sag"), 0, 1));
            patiently().untilAsserted(() -> assertThat(told).containsExactly(authority));
            listening.close();
            failing.close();
            fresh.append(commit("two", aCase(authority, "sag"), 1, 1));
            fresh.close();
            assertThat(told).hasSize(1);
        }

        @Test
        void does_not_outlive_the_ledger_and_neither_does_an_append() {
            ledger.close();
            assertThatThrownBy(() -> ledger.append(commit("one", aCase(authority, "sag"), 0, 1)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("closed");
        }
    }

    /** Reads everything from the beginning and compares it with what was acknowledged. */
    private void assertWhole(Map<String, Appended> acknowledged) {
        Ledger fresh = ledgerAt(store().connectionString(), SETTINGS);
        List<RecordedEvent> all = new ArrayList<>();
        for (List<RecordedEvent> some = fresh.read(authority, 1, 300);
                !some.isEmpty();
                some = fresh.read(authority, 1 + all.size(), 300)) {
            all.addAll(some);
        }
        assertThat(all).hasSize((int) fresh.head(authority));
        Map<StreamId, Long> versions = new HashMap<>();
        Map<String, Appended> stored = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            RecordedEvent event = all.get(index);
            assertThat(event.position()).isEqualTo(index + 1);
            assertThat(event.version()).isEqualTo(versions.merge(event.stream(), 0L, (before, zero) -> before + 1));
            Appended before = stored.get(event.commandId());
            assertThat(before == null || before.lastPosition() == index)
                    .as("the events of %s stand together", event.commandId())
                    .isTrue();
            stored.put(event.commandId(), new Appended(before == null ? index + 1 : before.firstPosition(), index + 1));
        }
        assertThat(all).extracting(event -> event.id().value()).doesNotHaveDuplicates();
        assertThat(stored).containsAllEntriesOf(acknowledged);
    }

    private static ConditionFactory patiently() {
        return await().atMost(1, MINUTES);
    }

    private static void appendBehindTheLast(Ledger ledger, StreamId stream, String key) {
        while (true) {
            try {
                ledger.append(commit(key, stream, ledger.stream(stream, 0).size(), 1));
                return;
            } catch (StreamMoved moved) {
                // Somebody was quicker; the stream is read again.
            }
        }
    }

    /** Gives a command again under its key until it is known what became of it, as a caller should. */
    private static Appended insisting(Ledger ledger, Commit commit, AtomicInteger unavailable) {
        while (true) {
            try {
                Optional<Answered> answered = ledger.answered(commit.authority(), commit.command());
                if (answered.isPresent()) {
                    return new Appended(
                            answered.get().position(), answered.get().position());
                }
                Commit anew = commit(
                        commit.command().value(),
                        commit.subject(),
                        commit.events().getFirst().version(),
                        commit.events().size());
                return ledger.append(anew);
            } catch (CommandRepeated repeated) {
                return new Appended(
                        repeated.answered().position(), repeated.answered().position());
            } catch (LedgerUnavailable e) {
                unavailable.incrementAndGet();
            }
        }
    }

    private static Future<Appended> appendAndWait(ExecutorService callers, Ledger ledger, Commit commit) {
        Callable<Appended> append = () -> ledger.append(commit);
        AtomicBoolean begun = new AtomicBoolean();
        Thread[] caller = new Thread[1];
        Future<Appended> future = callers.submit(() -> {
            caller[0] = Thread.currentThread();
            begun.set(true);
            return append.call();
        });
        patiently()
                .pollInterval(1, MILLISECONDS)
                .until(() -> begun.get() && caller[0].getState() == Thread.State.WAITING);
        return future;
    }

    private static void inParallel(int writers, Work work) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int each = 0; each < writers; each++) {
                int writer = each;
                running.add(executor.submit(() -> {
                    work.by(writer);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static List<Long> positions(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::position).toList();
    }

    private MongoCollection<BsonDocument> documents() {
        return database(store().connectionString()).getCollection("ledger." + authority, BsonDocument.class);
    }

    private MongoDatabase database(String connectionString) {
        return client(connectionString).getDatabase(LedgerStore.DATABASE);
    }

    private UnreliableProxy proxy() throws Exception {
        UnreliableProxy proxy = new UnreliableProxy(store().address());
        toClose.push(proxy);
        return proxy;
    }

    private Ledger ledgerAt(String connectionString, LedgerSettings settings) {
        Ledger opened = new Ledger(client(connectionString), LedgerStore.DATABASE, settings);
        toClose.push(opened);
        return opened;
    }

    private MongoClient client(String connectionString) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, MILLISECONDS))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(10, MILLISECONDS))
                .build());
        toClose.push(client);
        return client;
    }

    @FunctionalInterface
    private interface Work {
        void by(int writer) throws Exception;
    }
}
