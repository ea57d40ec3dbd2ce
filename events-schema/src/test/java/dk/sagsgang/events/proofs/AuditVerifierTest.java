package dk.sagsgang.events.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditVerifierTest {

    private static final SmallLog LOG = SmallLog.of(9);
    private static final NoteSigner NEXT = SmallLog.signer(2);
    private static final List<SignedNote> NOTHING_BROUGHT = List.of();

    @Nested
    class A_sound_bundle {

        @Test
        void is_reported_with_size_root_keys_and_what_was_checked() throws IOException {
            AuditReport report = verify(LOG.bundle(3, 5), List.of(LOG.checkpoint(2), LOG.checkpoint(9)));
            assertThat(report.isSound()).isTrue();
            assertThat(report.origin()).isEqualTo("sagsgang/herning");
            assertThat(report.head()).isEqualTo(LOG.frontier(9).head());
            assertThat(report.trusted().all()).containsExactly(LOG.signer().verifier());
            assertThat(report.checkpointsVerified()).isEqualTo(3 + 2);
            assertThat(report.eventsRead()).isEqualTo(9);
        }

        @Test
        void may_be_of_any_size() throws IOException {
            for (int size : List.of(0, 1, 2, 255, 256, 257, 512, 513, 2000)) {
                SmallLog log = SmallLog.of(size);
                AuditReport report = verify(size == 0 ? log.bundle() : log.bundle(size / 2), NOTHING_BROUGHT);
                assertThat(report.faults()).as("size %d", size).isEmpty();
                assertThat(report.head()).isEqualTo(log.frontier(size).head());
            }
        }

        @Test
        void may_have_been_signed_by_a_key_that_is_retired_now() throws IOException {
            LogKeys keys =
                    new LogKeys(List.of(NEXT.verifier()), List.of(LOG.signer().verifier()));
            byte[] bundle = LOG.bundle(
                    List.of(LOG.checkpoint(3), both(5), LOG.signedBy(NEXT).checkpoint(9)), keys);
            assertThat(verify(bundle, NOTHING_BROUGHT).checkpointsVerified()).isEqualTo(3);
        }

        private SignedNote both(int size) {
            return NoteSigner.sign(
                    Checkpoint.of(SmallLog.HERNING, LOG.frontier(size).head()).text(), List.of(LOG.signer(), NEXT));
        }
    }

    @Nested
    class A_log_that_was_rewritten_and_signed_anew {

        private final SmallLog fork = LOG.with(5, SmallLog.event(6, 2, 1, "arne"));

        @Test
        void is_sound_to_one_who_never_saw_the_first() throws IOException {
            assertThat(verify(fork.bundle(3), NOTHING_BROUGHT).isSound()).isTrue();
        }

        @Test
        void is_found_by_any_checkpoint_from_before_that_saw_the_event() throws IOException {
            for (int size = 6; size < 9; size++) {
                List<SignedNote> brought = List.of(LOG.checkpoint(4), LOG.checkpoint(size));
                AuditReport report = verify(fork.bundle(3), brought);
                assertThat(told(report)).containsExactly("CHECKPOINT_NOT_CONTAINED " + size);
                assertThat(report.faults().getFirst().sentence()).contains("between positions 5 and " + size);
            }
        }

        @Test
        void is_not_found_by_a_checkpoint_from_before_the_event() throws IOException {
            assertThat(verify(fork.bundle(3), List.of(LOG.checkpoint(5))).isSound())
                    .isTrue();
        }

        @Test
        void is_found_with_its_new_key() throws IOException {
            byte[] bundle = fork.signedBy(NEXT).bundle(3);
            assertThat(told(verify(bundle, List.of(LOG.checkpoint(7)))))
                    .containsExactly("UNKNOWN_KEY 7", "CHECKPOINT_NOT_CONTAINED 7");
        }

        @Test
        void contradicts_a_checkpoint_of_the_same_size() throws IOException {
            assertThat(told(verify(fork.bundle(7), List.of(LOG.checkpoint(7)))))
                    .containsExactlyInAnyOrder("CHECKPOINT_NOT_CONTAINED 7", "CHECKPOINTS_CONTRADICT 7");
            byte[] both = fork.bundle(List.of(LOG.checkpoint(7), fork.checkpoint(7), fork.checkpoint(9)), LOG.keys());
            assertThat(told(verify(both, NOTHING_BROUGHT)))
                    .containsExactlyInAnyOrder("ROOT_WRONG 7", "CHECKPOINTS_CONTRADICT 7");
        }

        @Test
        void is_found_by_one_who_saw_more_than_there_is_now() throws IOException {
            assertThat(told(verify(LOG.bundle(), List.of(SmallLog.of(12).checkpoint(12)))))
                    .containsExactly("CHECKPOINT_AHEAD 12");
        }
    }

    @Nested
    class Keys {

        @Test
        void that_the_auditor_knows_are_trusted_alone() throws IOException {
            AuditReport report = verify(LOG.bundle(), NOTHING_BROUGHT, NEXT.verifier());
            assertThat(told(report)).containsExactly("UNPINNED_KEY 1", "UNSEALED 1", "UNKNOWN_KEY 9");
            assertThat(report.trusted().ids()).isEqualTo(NEXT.verifier().id());
        }

        @Test
        void that_the_auditor_knows_may_be_more_than_signed() throws IOException {
            assertThat(verify(
                                    LOG.bundle(),
                                    NOTHING_BROUGHT,
                                    NEXT.verifier(),
                                    LOG.signer().verifier())
                            .isSound())
                    .isTrue();
        }

        @Test
        void of_another_do_not_count_even_for_a_right_root() throws IOException {
            byte[] bundle = LOG.bundle(List.of(LOG.signedBy(NEXT).checkpoint(9)), LOG.keys());
            assertThat(told(verify(bundle, NOTHING_BROUGHT))).containsExactly("UNSEALED 1", "UNKNOWN_KEY 9");
        }
    }

    @Nested
    class Of_what_was_sealed_itself {

        @Test
        void a_foreign_authority_is_found() throws IOException {
            RecordedEvent event = LOG.events().get(4);
            AuthorityId other = new AuthorityId("herning-vest");
            SmallLog log = LOG.with(4, inStream(event, StreamId.of(other, new CaseId("24~2F1001")), 0));
            // The case that lost its event to the other authority shows the gap.
            assertThat(told(verify(log.bundle(), NOTHING_BROUGHT)))
                    .containsExactly("FOREIGN_EVENT 5", "VERSION_WRONG 8");
        }

        @Test
        void a_doubled_version_and_a_gap_are_found() throws IOException {
            RecordedEvent event = LOG.events().get(4);
            assertThat(told(verify(
                            LOG.with(4, inStream(event, event.stream(), 0)).bundle(), NOTHING_BROUGHT)))
                    .containsExactly("VERSION_WRONG 5", "VERSION_WRONG 8");
            assertThat(told(verify(
                            LOG.with(4, inStream(event, event.stream(), 2)).bundle(), NOTHING_BROUGHT)))
                    .containsExactly("VERSION_WRONG 5", "VERSION_WRONG 8");
        }

        @Test
        void a_checkpoint_of_another_log_is_found() throws IOException {
            SignedNote other = LOG.signer()
                    .sign(Checkpoint.of(
                                    new AuthorityId("vejle"), LOG.frontier(3).head())
                            .text());
            byte[] bundle = LOG.bundle(List.of(other, LOG.checkpoint(9)), LOG.keys());
            assertThat(told(verify(bundle, NOTHING_BROUGHT))).containsExactly("FOREIGN_CHECKPOINT 3");
            assertThat(told(verify(LOG.bundle(), List.of(other)))).containsExactly("FOREIGN_CHECKPOINT 3");
        }

        private static RecordedEvent inStream(RecordedEvent it, StreamId stream, long version) {
            return new RecordedEvent(
                    it.position(),
                    it.id(),
                    it.type(),
                    it.revision(),
                    stream,
                    version,
                    it.recordedAt(),
                    it.actor(),
                    it.role(),
                    it.commandId(),
                    it.correlationId(),
                    it.source(),
                    it.payload());
        }
    }

    @Nested
    class Many_faults {

        @Test
        void are_counted_past_the_first_thousand() throws IOException {
            SmallLog large = SmallLog.of(1500);
            List<String> lines = new ArrayList<>(Lines.of(large.bundle()).all());
            lines.replaceAll(line -> line.replace("\"actor\":\"anna\"", "\"actor\":\"arne\""));
            AuditReport report = verify(new Lines(lines).sealed().bytes(), NOTHING_BROUGHT);
            assertThat(report.faultCount()).isEqualTo(1500);
            assertThat(report.faults()).hasSize(1000).allMatch(it -> it.kind() == Fault.Kind.EVENT_ALTERED);
        }

        @Test
        void of_events_turned_round_leave_one_in_its_place() throws IOException {
            Lines lines = Lines.of(LOG.bundle());
            List<String> turned = new ArrayList<>(lines.all());
            Collections.reverse(turned.subList(3, 12));
            AuditReport report = verify(new Lines(turned).sealed().bytes(), NOTHING_BROUGHT);
            assertThat(report.faults()).hasSize(8).allMatch(it -> it.kind() == Fault.Kind.EVENT_MOVED);
        }
    }

    @Nested
    class What_is_no_bundle {

        @Test
        void is_said_to_be_none() throws IOException {
            assertThat(told(verify(new byte[0], NOTHING_BROUGHT))).containsExactly("TRUNCATED 1");
            assertThat(told(verify("{}\n".getBytes(StandardCharsets.UTF_8), NOTHING_BROUGHT)))
                    .containsExactly("UNREADABLE_LINE 1");
            assertThat(told(verify(new byte[3_000_000], NOTHING_BROUGHT))).containsExactly("TRUNCATED 1");
        }
    }

    private static List<String> told(AuditReport report) {
        return report.faults().stream().map(it -> it.kind() + " " + it.at()).toList();
    }

    private static AuditReport verify(byte[] bundle, List<SignedNote> brought, VerifierKey... pinned)
            throws IOException {
        return AuditVerifier.verify(new ByteArrayInputStream(bundle), brought, List.of(pinned));
    }
}
