package dk.sagsgang.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TurnsTest {

    private final MemoryTurnStore store = new MemoryTurnStore();
    private final Head head = new Head(new MemoryCommitStore());
    private long now;
    /** What the others do while somebody waits. */
    private Runnable meanwhile = () -> {};

    private final Turns one = turns("one");
    private final Turns other = turns("other");

    @Test
    void who_is_alone_writes_nothing_and_looks_now_and_then() {
        for (int millis = 0; millis < 1_000; millis++) {
            one.await();
            one.wentWell();
            pass(Duration.ofMillis(1));
        }
        assertThat(store.read()).isEqualTo(Turn.NONE);
        assertThat(store.reads()).isLessThan(25);
        assertThat(one.metOthers()).isFalse();
    }

    @Test
    void one_collision_is_no_reason_to_wait() {
        other.collided();
        other.await();
        assertThat(store.read()).isEqualTo(Turn.NONE);
    }

    @Test
    void who_collides_again_takes_the_turn_and_the_one_that_collides_with_that_waits_for_it() {
        one.await();
        other.collided();
        other.collided();
        other.await();
        assertThat(now).isZero();
        assertThat(store.read().holder()).isEqualTo("other");
        one.collided();
        one.collided();
        int[] waits = {0};
        meanwhile = () -> {
            waits[0]++;
            if (waits[0] == 20) {
                // The other's slice is over: it gives the turn on, and would wait itself by then.
                store.replace(store.read(), store.read().givenOnBy("other").askedBy("other"));
            }
        };
        one.await();
        assertThat(waits[0]).isEqualTo(20);
        assertThat(store.read().holder()).isEqualTo("one");
        assertThat(store.read().waiting()).containsExactly("other");
    }

    @Test
    void a_holder_that_died_costs_its_patience_once() {
        store.replace(Turn.NONE, Turn.NONE.askedBy("dead").takenBy("dead"));
        long began = now;
        other.collided();
        other.collided();
        other.await();
        assertThat(Duration.ofNanos(now - began)).isBetween(Turns.PATIENCE, Turns.PATIENCE.plusMillis(20));
        assertThat(store.read().holder()).isEqualTo("other");
        long then = now;
        other.wentWell();
        pass(Turns.SLICE);
        other.await();
        assertThat(now - then).isEqualTo(Turns.SLICE.toNanos());
    }

    @Test
    void a_turn_lasts_a_slice_when_others_wait() {
        store.replace(Turn.NONE, Turn.NONE.askedBy("one").takenBy("one"));
        one.collided();
        one.collided();
        one.await();
        store.replace(store.read(), store.read().askedBy("other"));
        pass(Turns.SLICE.minusMillis(1));
        one.await();
        assertThat(store.read().holder()).isEqualTo("one");
        pass(Duration.ofMillis(1));
        meanwhile = () -> store.replace(store.read(), store.read().takenBy("one"));
        one.await();
        assertThat(store.read().number()).isEqualTo(6);
    }

    @Test
    void who_has_nothing_to_write_gives_the_turn_on_at_once() {
        store.replace(Turn.NONE, Turn.NONE.takenBy("one").askedBy("other"));
        one.rest();
        assertThat(store.read().holder()).isEqualTo("other");
        other.rest();
        assertThat(store.read().holder()).isEqualTo(Turn.NOBODY);
        long before = now;
        other.collided();
        other.collided();
        other.await();
        assertThat(now).isEqualTo(before);
        assertThat(store.read().holder()).isEqualTo("other");
    }

    @Test
    void nobody_waits_for_ever_for_one_that_goes_on_and_gives_nothing() {
        store.replace(Turn.NONE, Turn.NONE.takenBy("greedy"));
        meanwhile =
                () -> store.replace(store.read(), store.read().takenBy("greedy").askedBy("other"));
        long began = now;
        other.collided();
        other.collided();
        other.await();
        assertThat(Duration.ofNanos(now - began)).isBetween(Turns.LONGEST_WAIT, Turns.LONGEST_WAIT.plusMillis(20));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private Turns turns(String name) {
        return new Turns(store, head, name, () -> now, time -> {
            pass(time);
            meanwhile.run();
        });
    }
}
