package dk.sagsgang.query.intake;

import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.store.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunTest {
    private static final AuthorityId HERNING = new AuthorityId("herning");

    private final Ledger ledger = Stories.registered("herning");

    @Nested
    class Records_that_follow_each_other {
        @Test
        void are_taken_whole_whatever_their_offsets_leave_out() {
            Run run = after(Place.START, arrivals(three(), 10, 2));
            assertThat(positions(run)).containsExactly(1L, 2L, 3L);
            assertThat(run.end()).isEqualTo(new Place(3, 15));
            assertThat(run.fault()).isNull();
        }

        @Test
        void are_passed_over_as_far_as_they_were_taken_before() {
            Run run = after(new Place(2, 4), arrivals(three(), 10, 1));
            assertThat(positions(run)).containsExactly(3L);
            assertThat(run.end()).isEqualTo(new Place(3, 13));
        }

        @Test
        void and_come_twice_are_taken_once() {
            List<Arrival> twice = new ArrayList<>(arrivals(three(), 0, 1));
            twice.addAll(twice.stream()
                    .map(it -> new Arrival(it.offset() + 3, it.headers(), it.value()))
                    .toList());
            Run run = after(Place.START, twice);
            assertThat(positions(run)).containsExactly(1L, 2L, 3L);
            assertThat(run.taken()).isEqualTo(twice.subList(0, 3));
            assertThat(run.end()).isEqualTo(new Place(3, 6));
            assertThat(run.fault()).isNull();
        }
    }

    @Nested
    class It_ends {
        @Test
        void before_a_hole_with_what_comes_before_it() {
            List<RecordedEvent> events = three();
            Run run = after(Place.START, arrivals(List.of(events.get(0), events.get(2)), 0, 1));
            assertThat(positions(run)).containsExactly(1L);
            assertThat(run.end()).isEqualTo(new Place(1, 1));
            assertThat(run.fault()).isEqualTo("Position 2 is missing: the record at offset 1 has position 3.");
        }

        @Test
        void at_a_record_without_a_position() {
            Run run = after(Place.START, List.of(new Arrival(7, Map.of(), new byte[0])));
            assertThat(run.readings()).isEmpty();
            assertThat(run.end()).isEqualTo(Place.START);
            assertThat(run.fault()).isEqualTo("The record at offset 7 has no position.");
        }

        @Test
        void at_a_record_of_another_authority() {
            Run run = Run.after(Place.START, new AuthorityId("aarhus"), arrivals(three(), 0, 1));
            assertThat(run.fault()).isEqualTo("Position 1 belongs to herning.");
        }

        @Test
        void at_a_record_that_names_no_stream() {
            Arrival whole = arrivals(three(), 0, 1).getFirst();
            Map<String, byte[]> headers = new HashMap<>(whole.headers());
            headers.put("ce_subject", "nobody".getBytes(StandardCharsets.UTF_8));
            Run run = after(Place.START, List.of(new Arrival(0, headers, whole.value())));
            assertThat(run.fault()).startsWith("Position 1 cannot be told to any stream");
        }
    }

    @Test
    void an_altered_record_is_taken_as_a_reading_with_its_fault_so_that_its_stream_can_be_quarantined() {
        Arrival whole = arrivals(three(), 0, 1).getFirst();
        byte[] forged = "{}".getBytes(StandardCharsets.UTF_8);
        Run run = after(Place.START, List.of(new Arrival(0, whole.headers(), forged)));
        assertThat(run.fault()).isNull();
        assertThat(run.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.event()).isNull();
            assertThat(reading.fault()).contains("leaf hash");
        });
    }

    private List<RecordedEvent> three() {
        Stories.opened(ledger, "1", "En sag");
        ledger.record(Stories.caseStream(ledger, "1"), NOVEMBER, new CaseRenamed(new Text("Omdøbt")));
        return ledger.take();
    }

    private static Run after(Place place, List<Arrival> arrivals) {
        return Run.after(place, HERNING, arrivals);
    }

    private static List<Long> positions(Run run) {
        return run.readings().stream().map(Arrival.Reading::position).toList();
    }

    private static List<Arrival> arrivals(List<RecordedEvent> events, long firstOffset, long step) {
        List<Arrival> arrivals = new ArrayList<>();
        for (RecordedEvent event : events) {
            Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.write(event));
            arrivals.add(new Arrival(firstOffset + step * arrivals.size(), headers, event.payload()));
        }
        return arrivals;
    }
}
