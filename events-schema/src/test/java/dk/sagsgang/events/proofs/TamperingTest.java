package dk.sagsgang.events.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.proofs.Fault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What somebody may do to a bundle without the key; mostly done twice, the second time with a digest that fits again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TamperingTest {

    private static final int EVENTS = 4;
    private static final long SEED = 5;
    private static final SmallLog LOG = SmallLog.of(EVENTS);
    private static final byte[] BUNDLE = LOG.bundle(2);
    private static final Lines LINES = Lines.of(BUNDLE);

    /** Header, two checkpoints, one tile, events, digest. */
    private static final int FIRST_EVENT = 4;

    @Test
    void an_untouched_bundle_is_sound() {
        assertThat(faults(BUNDLE)).isEmpty();
        assertThat(LINES.sealed().bytes()).isEqualTo(BUNDLE);
        assertThat(LINES.count()).isEqualTo(FIRST_EVENT + EVENTS + 1);
    }

    @Test
    void every_flipped_octet_is_found_and_its_place_is_named() {
        int[] lineOf = lineOf();
        IntStream.range(0, BUNDLE.length).parallel().forEach(i -> {
            byte[] flipped = BUNDLE.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            List<Fault> faults = faults(flipped);
            int line = lineOf[i];
            assertThat(faults).as("octet %d in line %d", i, line).isNotEmpty();
            if (line >= FIRST_EVENT && line < FIRST_EVENT + EVENTS && BUNDLE[i] != '\n') {
                assertThat(told(faults))
                        .as("octet %d in line %d", i, line)
                        .hasSize(2)
                        .contains("DIGEST_WRONG " + LINES.count())
                        .containsAnyOf(
                                "UNREADABLE_LINE " + (line + 1),
                                "EVENT_ALTERED " + (line - FIRST_EVENT + 1),
                                "POSITION_WRONG " + (line - FIRST_EVENT + 1));
            } else if (line == FIRST_EVENT - 1 && BUNDLE[i] != '\n') {
                assertThat(faults)
                        .as("octet %d of the tile", i)
                        .anyMatch(it -> it.kind() == Kind.LEAF_ALTERED
                                || (it.at() == line + 1
                                        && (it.kind() == Kind.UNREADABLE_LINE || it.kind() == Kind.MISPLACED_LINE)));
            }
        });
    }

    @Test
    void every_flipped_octet_is_found_also_where_the_digest_was_made_to_fit() {
        int digest = BUNDLE.length - LINES.all().getLast().length() - 1;
        IntStream.range(0, digest).parallel().forEach(i -> {
            byte[] flipped = BUNDLE.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            byte[] fitting = Arrays.copyOf(flipped, BUNDLE.length);
            byte[] hash = NodeHash.sha256().digest(Arrays.copyOf(flipped, digest));
            Octets line = new Octets();
            AuditBundle.writeDigest(line, hash);
            System.arraycopy(line.copy(), 0, fitting, digest, line.length());
            assertThat(faults(fitting)).as("octet %d", i).isNotEmpty().noneMatch(it -> it.kind() == Kind.DIGEST_WRONG);
        });
    }

    @Test
    void a_bundle_cut_off_anywhere_is_found() {
        IntStream.range(0, BUNDLE.length)
                .parallel()
                .forEach(i -> assertThat(faults(Arrays.copyOf(BUNDLE, i)))
                        .as("cut off at %d", i)
                        .extracting(Fault::kind)
                        .contains(Kind.TRUNCATED));
    }

    @Test
    void a_removed_event_is_one_fault_at_its_position() {
        for (int i = 0; i < EVENTS; i++) {
            assertThat(told(LINES.without(FIRST_EVENT + i).sealed())).containsExactly("EVENT_MISSING " + (i + 1));
        }
    }

    @Test
    void a_removed_run_of_events_is_one_fault() {
        assertThat(told(LINES.without(FIRST_EVENT + 1).without(FIRST_EVENT + 1).sealed()))
                .containsExactly("EVENT_MISSING 2");
    }

    @Test
    void a_removed_event_is_found_at_its_position_also_where_the_others_were_numbered_anew() {
        Lines renumbered = LINES.without(FIRST_EVENT + 2);
        for (int i = 3; i < EVENTS; i++) {
            renumbered = renumbered.replaced(
                    FIRST_EVENT + i - 1, "{\"position\":" + (i + 1) + ",", "{\"position\":" + i + ",");
        }
        assertThat(told(renumbered.sealed())).containsExactly("EVENT_MISSING 3", "POSITION_WRONG 4");
    }

    @Test
    void a_doubled_event_is_one_fault_where_it_stands_again() {
        for (int i = 0; i < EVENTS; i++) {
            String event = LINES.all().get(FIRST_EVENT + i);
            assertThat(told(LINES.with(FIRST_EVENT + i, event).sealed())).containsExactly("EVENT_INSERTED " + (i + 2));
        }
    }

    @Test
    void an_event_swapped_with_the_next_is_one_fault() {
        for (int i = 0; i < EVENTS - 1; i++) {
            List<Fault> faults = faults(
                    LINES.swapped(FIRST_EVENT + i, FIRST_EVENT + i + 1).sealed().bytes());
            assertThat(faults).hasSize(1);
            assertThat(faults.getFirst().kind()).isEqualTo(Kind.EVENT_MOVED);
            assertThat(faults.getFirst().at()).isBetween(i + 1L, i + 2L);
        }
    }

    @Test
    void an_altered_event_is_one_fault_at_its_position() {
        for (int i = 0; i < EVENTS; i++) {
            Lines altered = LINES.replaced(FIRST_EVENT + i, "\"actor\":\"anna\"", "\"actor\":\"arne\"");
            assertThat(told(altered.sealed())).containsExactly("EVENT_ALTERED " + (i + 1));
        }
    }

    @Test
    void events_altered_removed_and_inserted_at_once_are_told_apart() {
        String stranger = LINES.all()
                .get(FIRST_EVENT)
                .replace("\"id\":\"e-1-0\"", "\"id\":\"f\"")
                .replace("\"position\":1", "\"position\":9");
        Lines changed = LINES.replaced(FIRST_EVENT, "\"anna\"", "\"arne\"")
                .without(FIRST_EVENT + 2)
                .with(FIRST_EVENT + 3, stranger);
        assertThat(told(changed.sealed())).containsExactly("EVENT_ALTERED 1", "EVENT_MISSING 3", "EVENT_INSERTED 5");
    }

    @Test
    void an_altered_leaf_is_told_from_an_altered_event() {
        List<Tile> leaves = LOG.leaves();
        leaves.getFirst().hashes()[3 * NodeHash.BYTES] ^= 1;
        byte[] bundle = LOG.bundle(List.of(LOG.checkpoint(EVENTS)), LOG.keys(), leaves);
        assertThat(told(faults(bundle))).containsExactly("LEAF_ALTERED 4");
    }

    @Test
    void an_event_altered_together_with_its_leaf_does_not_give_the_root() {
        SmallLog altered = SmallLog.of(6).with(3, SmallLog.event(4, 0, 1, "arne"));
        byte[] bundle = altered.bundle(
                List.of(
                        SmallLog.of(6).checkpoint(2),
                        SmallLog.of(6).checkpoint(5),
                        SmallLog.of(6).checkpoint(6)),
                LOG.keys());
        List<Fault> faults = faults(bundle);
        assertThat(told(faults)).containsExactly("ROOT_WRONG 5", "ROOT_WRONG 6");
        assertThat(faults.getFirst().sentence()).contains("between positions 3 and 5");
    }

    @Test
    void a_forged_event_with_everything_right_but_the_signature_is_found() {
        SmallLog forged = SmallLog.of(EVENTS + 1);
        SignedNote unsigned = new SignedNote(
                Checkpoint.of(SmallLog.HERNING, forged.frontier(EVENTS + 1).head())
                        .text(),
                LOG.checkpoint(EVENTS).signatures());
        byte[] bundle = forged.bundle(List.of(LOG.checkpoint(2), unsigned), LOG.keys());
        assertThat(told(faults(bundle))).containsExactly("UNSEALED 3", "BAD_SIGNATURE 5");
    }

    @Test
    void any_line_removed_doubled_or_exchanged_is_found() {
        Random random = new Random(SEED);
        for (int line = 0; line < LINES.count(); line++) {
            int other = random.nextInt(LINES.count());
            List<Lines> changed = List.of(
                    LINES.without(line),
                    LINES.with(line, LINES.all().get(line)),
                    LINES.with(line, ""),
                    LINES.swapped(line, (line + 1) % LINES.count()),
                    LINES.swapped(line, other == line ? (line + 2) % LINES.count() : other));
            for (Lines it : changed) {
                assertThat(faults(it.bytes()))
                        .as("seed %d, line %d", SEED, line)
                        .isNotEmpty();
                if (it.all().getLast().startsWith("{\"sha256\"")) {
                    assertThat(faults(it.sealed().bytes()))
                            .as("seed %d, line %d, digest made to fit", SEED, line)
                            .isNotEmpty()
                            .noneMatch(fault -> fault.kind() == Kind.DIGEST_WRONG);
                }
            }
        }
    }

    @Test
    void each_line_before_the_events_is_missed_by_name() {
        assertThat(told(LINES.without(0).sealed())).containsExactly("UNREADABLE_LINE 1");
        assertThat(told(LINES.without(1).sealed())).containsExactly("COUNT_WRONG 1");
        assertThat(told(LINES.without(2).sealed())).containsExactly("COUNT_WRONG 1", "UNSEALED 3");
        assertThat(told(LINES.without(3).sealed())).containsExactly("LEAVES_MISSING 1");
        assertThat(told(LINES.with(1, LINES.all().get(1)).sealed()))
                .containsExactly("COUNT_WRONG 1", "MISPLACED_LINE 3");
        assertThat(told(LINES.with(3, LINES.all().get(3)).sealed())).containsExactly("MISPLACED_LINE 5");
        assertThat(told(LINES.swapped(1, 2).sealed())).containsExactly("MISPLACED_LINE 3");
    }

    @Test
    void what_follows_the_digest_is_found() {
        Lines longer = new Lines(List.of(new String(BUNDLE, StandardCharsets.UTF_8).stripTrailing(), "{}"));
        assertThat(told(faults(longer.bytes())))
                .contains("MISPLACED_LINE " + LINES.count(), "TRUNCATED " + (LINES.count() + 1));
    }

    @Test
    void a_header_that_promises_far_too_much_is_found_without_looking_for_it_all() {
        Lines promising = LINES.replaced(0, "\"events\":4,", "\"events\":2147483647,")
                .replaced(0, "\"tiles\":1}", "\"tiles\":8388608}");
        assertThat(told(promising.sealed()))
                .containsExactly("MISPLACED_LINE 4", "LEAVES_MISSING 1", "EVENT_MISSING 5", "UNSEALED 5");
    }

    @Test
    void tiles_lost_or_exchanged_in_a_larger_log_are_named() {
        SmallLog large = SmallLog.of(600);
        Lines lines = Lines.of(large.bundle());
        assertThat(told(lines)).isEmpty();
        assertThat(told(lines.without(3).sealed())).containsExactly("MISPLACED_LINE 4", "LEAVES_MISSING 257");
        assertThat(told(lines.swapped(2, 3).sealed())).containsExactly("MISPLACED_LINE 3", "MISPLACED_LINE 4");
        assertThat(told(lines.replaced(3, "\"hashes\"", "\"hashez\"").sealed())).containsExactly("UNREADABLE_LINE 4");
        assertThat(told(lines.replaced(3, "\"hashes\"", "\"hashez\"")
                        .replaced(500, "\"anna\"", "\"arne\"")
                        .sealed()))
                .containsExactly("UNREADABLE_LINE 4", "ROOT_WRONG 600");
        assertThat(told(lines.without(300).without(399).sealed()))
                .containsExactly("EVENT_MISSING 296", "EVENT_MISSING 396");
        assertThat(told(lines.swapped(100, 500).sealed())).containsExactly("EVENT_MOVED 96", "EVENT_MOVED 496");
    }

    private static List<String> told(Lines lines) {
        return told(faults(lines.bytes()));
    }

    private static List<String> told(List<Fault> faults) {
        return faults.stream().map(it -> it.kind() + " " + it.at()).toList();
    }

    private static List<Fault> faults(byte[] bundle) {
        try {
            return AuditVerifier.verify(new ByteArrayInputStream(bundle), List.of(), List.of())
                    .faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] lineOf() {
        int[] lineOf = new int[BUNDLE.length];
        for (int i = 1; i < BUNDLE.length; i++) {
            lineOf[i] = lineOf[i - 1] + (BUNDLE[i - 1] == '\n' ? 1 : 0);
        }
        return lineOf;
    }
}
