package dk.sagsgang.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TailTest {
    private static final long PLENTY = Long.MAX_VALUE / 2;

    private final Town town = new Town();

    @Test
    void an_empty_tail_holds_nothing_and_waits_for_the_position_after_its_head() {
        Tail tail = new Tail(4, PLENTY);
        tail.beginAfter(7);
        assertThat(tail.head()).isEqualTo(7);
        assertThat(tail.first()).isEqualTo(8);
        assertThat(tail.holds(7)).isFalse();
        assertThat(tail.holds(8)).isFalse();
        tail.append(event(8));
        assertThat(tail.holds(8)).isTrue();
    }

    @Test
    void only_the_event_that_follows_the_head_is_taken() {
        Tail tail = new Tail(4, PLENTY);
        assertThatIllegalStateException().isThrownBy(() -> tail.append(event(2)));
        tail.append(event(1));
        assertThatIllegalStateException().isThrownBy(() -> tail.append(event(1)));
    }

    @Test
    void the_oldest_give_way_when_there_are_too_many() {
        Tail tail = new Tail(4, PLENTY);
        LongStream.rangeClosed(1, 6).forEach(position -> tail.append(event(position)));
        assertThat(tail.first()).isEqualTo(3);
        assertThat(tail.at(2)).isNull();
        assertThat(tail.at(3)).extracting(StreamedEvent::position).isEqualTo(3L);
        assertThat(tail.at(6)).extracting(StreamedEvent::position).isEqualTo(6L);
        assertThat(tail.at(7)).isNull();
    }

    @Test
    void the_oldest_give_way_when_they_take_too_much_but_the_newest_never_does() {
        long bytes = event(1).bytes();
        Tail two = new Tail(8, 2 * bytes + 1);
        LongStream.rangeClosed(1, 5).forEach(position -> two.append(event(position)));
        assertThat(two.first()).isEqualTo(4);
        Tail none = new Tail(8, 1);
        LongStream.rangeClosed(1, 5).forEach(position -> none.append(event(position)));
        assertThat(none.first()).isEqualTo(5);
    }

    @Test
    void older_events_are_put_before_the_first_as_far_as_there_is_room() {
        Tail tail = new Tail(4, PLENTY);
        tail.beginAfter(10);
        tail.append(event(11));
        tail.prepend(LongStream.rangeClosed(5, 10).mapToObj(this::event).toList());
        assertThat(tail.first()).isEqualTo(8);
        assertThat(tail.at(8)).isNotNull();
        assertThat(tail.at(7)).isNull();
        tail.append(event(12));
        assertThat(tail.first()).isEqualTo(9);
    }

    @Test
    void what_does_not_precede_the_first_is_not_put_before_it() {
        Tail tail = new Tail(4, PLENTY);
        tail.beginAfter(10);
        tail.prepend(List.of(event(8)));
        assertThat(tail.first()).isEqualTo(11);
    }

    private StreamedEvent event(long position) {
        return new StreamedEvent(position, MemoryTopics.taken(town.renamed("1")), List.of());
    }
}
