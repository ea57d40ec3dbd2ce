package dk.sagsgang.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.store.Task.Share;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SliceTest {
    private static final Set<StreamId.Kind> KINDS =
            EnumSet.of(StreamId.Kind.CASE, StreamId.Kind.COMMITTEE, StreamId.Kind.MEETING);

    private final List<Reading> events = events();

    @Test
    void all_of_an_authority_is_one_slice_where_the_memory_allows_it() {
        Slice slice = filled(0, Long.MAX_VALUE);
        assertThat(slice.to()).isEqualTo(Share.STREAMS);
        assertThat(slice.held()).isEqualTo(held(slice));
    }

    @Test
    void slices_that_must_be_small_hold_every_stream_whole_and_once_between_them() {
        List<StreamId> seen = new ArrayList<>();
        long held = 0;
        int slices = 0;
        for (int from = 0; from < Share.STREAMS; slices++) {
            Slice slice = filled(from, 40_000);
            slice.whole().forEach(it -> seen.add(it.getKey()));
            held += held(slice);
            assertThat(slice.to()).isGreaterThan(from);
            from = slice.to();
        }
        assertThat(slices).isGreaterThan(3);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(held).isEqualTo(filled(0, Long.MAX_VALUE).held());
    }

    @Test
    void committees_come_first_and_into_the_first_slice() {
        Slice small = filled(0, 40_000);
        assertThat(small.whole().getFirst().getKey().kind()).isEqualTo(StreamId.Kind.COMMITTEE);
        assertThat(filled(small.to(), 40_000).whole())
                .noneMatch(it -> it.getKey().kind() == StreamId.Kind.COMMITTEE);
    }

    @Test
    void what_is_not_asked_for_is_not_held() {
        Slice slice = new Slice(EnumSet.of(StreamId.Kind.MEETING), 0, Long.MAX_VALUE, events.size());
        events.forEach(slice::add);
        assertThat(slice.whole()).allMatch(it -> it.getKey().kind() == StreamId.Kind.MEETING);
        assertThat(slice.held()).isEqualTo(3);
    }

    private Slice filled(int from, long mostBytes) {
        Slice slice = new Slice(KINDS, from, mostBytes, events.size());
        for (Reading reading : events) {
            slice.see(1);
            slice.add(reading);
            slice.keepWithin();
        }
        return slice;
    }

    private static long held(Slice slice) {
        return slice.whole().stream().mapToLong(it -> it.getValue().size()).sum();
    }

    private static List<Reading> events() {
        Ledger ledger = Stories.registered("herning");
        Stories.boblberg(ledger);
        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < 100; number++) {
                Stories.opened(ledger, "sag-" + number, "Titel " + round);
            }
        }
        List<Reading> readings = new ArrayList<>();
        for (RecordedEvent event : ledger.take()) {
            readings.add(new Reading(event.stream(), event.position(), event, null, null));
        }
        return readings;
    }
}
