package dk.sagsgang.events.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeafHashTest {

    private static final List<String> FIELDS = List.of(
            "e-1",
            "CaseClosed",
            "1",
            "herning/case/Ø",
            "3",
            "1715698800123",
            "anna",
            "auditor",
            "c-1",
            "k-1",
            "{}",
            "{ }");

    @Test
    void it_is_the_digest_of_a_zero_and_every_field_behind_its_length() {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        leaf.write(0);
        for (String field : FIELDS) {
            byte[] octets = field.getBytes(StandardCharsets.UTF_8);
            leaf.write(0);
            leaf.write(0);
            leaf.write(0);
            leaf.write(octets.length);
            leaf.writeBytes(octets);
        }
        assertThat(LeafHash.of(of(1, FIELDS))).isEqualTo(Sha256.of(leaf.toByteArray()));
    }

    @Test
    void each_field_changes_it() {
        List<String> others = List.of(
                "e-2",
                "CaseReopened",
                "2",
                "herning/case/Å",
                "4",
                "1715698800124",
                "arne",
                "caseworker",
                "c-2",
                "k-2",
                "{} ",
                "[]");
        for (int i = 0; i < FIELDS.size(); i++) {
            List<String> changed = new ArrayList<>(FIELDS);
            changed.set(i, others.get(i));
            assertThat(LeafHash.of(of(1, changed))).as("field %d", i).isNotEqualTo(LeafHash.of(of(1, FIELDS)));
        }
    }

    @Test
    void the_position_is_the_leafs_place_and_does_not_change_it() {
        assertThat(LeafHash.of(of(2, FIELDS))).isEqualTo(LeafHash.of(of(1, FIELDS)));
    }

    @Test
    void text_moved_from_one_field_to_the_next_changes_it() {
        for (int i = 6; i < 11; i++) {
            List<String> one = new ArrayList<>(FIELDS);
            List<String> other = new ArrayList<>(FIELDS);
            one.set(i, "ab");
            one.set(i + 1, "c");
            other.set(i, "a");
            other.set(i + 1, "bc");
            assertThat(LeafHash.of(of(1, one))).as("field %d", i).isNotEqualTo(LeafHash.of(of(1, other)));
        }
    }

    private static RecordedEvent of(long position, List<String> fields) {
        String[] stream = fields.get(3).split("/", 3);
        return new RecordedEvent(
                position,
                new EventId(fields.get(0)),
                fields.get(1),
                Integer.parseInt(fields.get(2)),
                new StreamId(new AuthorityId(stream[0]), StreamId.Kind.CASE, stream[2]),
                Long.parseLong(fields.get(4)),
                Instant.ofEpochMilli(Long.parseLong(fields.get(5))),
                fields.get(6),
                fields.get(7),
                fields.get(8),
                fields.get(9),
                fields.get(10).getBytes(StandardCharsets.UTF_8),
                fields.get(11).getBytes(StandardCharsets.UTF_8));
    }
}
