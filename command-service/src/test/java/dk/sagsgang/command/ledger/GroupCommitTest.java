package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.ledger.MemoryCommitStore.Answer;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupCommitTest {

    private static final AuthorityId HERNING = authority("herning");
    private static final StreamId ONE = aCase(HERNING, "1");
    private static final StreamId TWO = aCase(HERNING, "2");
    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final Duration WITHIN = Duration.ofSeconds(3);

    private final MemoryCommitStore store = new MemoryCommitStore();
    private final MemoryTurnStore turns = new MemoryTurnStore();
    private long now;
    private final Writer first = new Writer("first");
    private final Writer second = new Writer("second");

    /** One of several processes on the store; all of them live by the test's clock. */
    private final class Writer {

        private final Head head = new Head(store);
        private final GroupCommit writer;

        Writer(String name) {
            Pauses pauses = time -> now += time.toNanos();
            writer = new GroupCommit(
                    store,
                    head,
                    new Tail(1_000_000),
                    new Turns(turns, head, name, () -> now, pauses),
                    () -> now,
                    pauses,
                    () -> {});
        }

        Waiting waiting(Commit commit, Basis basis) {
            return new Waiting(commit, basis, now + WITHIN.toNanos());
        }

        Basis reading(StreamId stream, long version) {
            head.read();
            Basis basis = new Basis();
            basis.add(stream, version, head.known());
            return basis;
        }

        Waiting write(Commit commit) {
            Waiting waiting = waiting(commit, new Basis());
            writer.write(List.of(waiting));
            return waiting;
        }
    }

    @Test
    void an_answer_that_is_lost_is_found_in_the_store() {
        store.answer(Answer.REQUEST_LOST, Answer.ANSWER_LOST);
        assertThat(first.write(registration(HERNING)).await()).isEqualTo(new Appended(1, 1));
        assertThat(store.inserts()).isEqualTo(2);
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void a_store_that_is_away_is_told_when_the_time_is_up() {
        store.answer(Collections.nCopies(1_000, Answer.REQUEST_LOST).toArray(Answer[]::new));
        Waiting waiting = first.write(registration(HERNING));
        assertThatThrownBy(waiting::await)
                .isInstanceOf(LedgerUnavailable.class)
                .hasCauseInstanceOf(RuntimeException.class);
        assertThat(store.inserts()).isBetween(10, 40);
    }

    @Test
    void a_commit_waits_for_what_becomes_of_an_earlier_one_of_its_group_that_changes_what_it_read() {
        first.write(registration(HERNING));
        Waiting changing = first.waiting(commit("changing", ONE, 0, 1), new Basis());
        Waiting reading = first.waiting(commit("reading", TWO, 0, 1), first.reading(ONE, -1));
        Waiting other = first.waiting(commit("other", aCase(HERNING, "3"), 0, 1), new Basis());
        first.writer.write(List.of(changing, reading, other));
        assertThat(changing.await()).isEqualTo(new Appended(2, 2));
        assertThat(other.await()).isEqualTo(new Appended(3, 3));
        assertThatThrownBy(reading::await).isInstanceOf(StreamMoved.class);
    }

    @Test
    void a_commit_that_waited_for_a_change_that_was_refused_is_stored() {
        first.write(registration(HERNING));
        first.write(commit("taken", ONE, 0, 1));
        Waiting changing = first.waiting(commit("changing", ONE, 0, 1), new Basis());
        Waiting reading = first.waiting(commit("reading", TWO, 0, 1), first.reading(ONE, 0));
        Waiting stale = first.waiting(commit("stale", aCase(HERNING, "3"), 0, 1), first.reading(ONE, -1));
        first.writer.write(List.of(changing, reading, stale));
        assertThatThrownBy(changing::await).isInstanceOf(StreamMoved.class);
        assertThat(reading.await()).isEqualTo(new Appended(3, 3));
        assertThatThrownBy(stale::await).isInstanceOf(StreamMoved.class);
    }

    @Test
    void what_another_process_wrote_is_known_before_its_place_is_passed() {
        first.write(registration(HERNING));
        Waiting reading = first.waiting(commit("reading", TWO, 0, 1), first.reading(ONE, -1));
        second.write(commit("changing", ONE, 0, 3));
        first.writer.write(List.of(reading));
        assertThatThrownBy(reading::await).isInstanceOf(StreamMoved.class);
        assertThat(first.write(commit("again", TWO, 0, 1)).await()).isEqualTo(new Appended(5, 5));
    }

    /** Each command reads one stream and writes to another: stored are exactly those that read the newest. */
    @Test
    void whatever_the_store_answers_every_commit_stands_upon_what_it_read() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        first.write(registration(HERNING));
        List<Waiting> stored = new ArrayList<>();
        List<Basis.Reading> readings = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            Writer process = random.nextBoolean() ? first : second;
            if (random.nextInt(5) == 0) {
                store.answer(ANSWERS.get(random.nextInt(ANSWERS.size())));
            }
            List<Waiting> group = new ArrayList<>();
            List<Basis.Reading> read = new ArrayList<>();
            // Sometimes this process looks at the head first, and sometimes it decides on what it knew.
            if (random.nextBoolean()) {
                process.head.read();
            }
            for (int each = 0; each <= random.nextInt(4); each++) {
                StreamId seen = aCase(HERNING, "s" + random.nextInt(3));
                StreamId written = aCase(HERNING, "s" + random.nextInt(3));
                Basis basis = new Basis();
                long position = Math.max(0, process.head.known());
                basis.add(seen, store.versionAt(seen, position), position);
                group.add(process.waiting(
                        commit(step + "/" + each, written, store.versionAt(written, position) + 1, 1), basis));
                read.add(new Basis.Reading(seen, store.versionAt(seen, position), position));
            }
            process.writer.write(group);
            for (int each = 0; each < group.size(); each++) {
                if (isStored(group.get(each))) {
                    stored.add(group.get(each));
                    readings.add(read.get(each));
                }
            }
        }
        assertThat(stored).as("seed %d", seed).hasSizeGreaterThan(30);
        assertThat(store.all()).as("seed %d", seed).hasSize(stored.size() + 1);
        for (int each = 0; each < stored.size(); each++) {
            Basis.Reading reading = readings.get(each);
            long place = stored.get(each).await().firstPosition();
            assertThat(store.versionAt(reading.stream(), place - 1))
                    .as("seed %d, position %d", seed, place)
                    .isEqualTo(reading.version());
        }
    }

    private static boolean isStored(Waiting waiting) {
        try {
            waiting.await();
            return true;
        } catch (StreamMoved moved) {
            return false;
        }
    }
}
