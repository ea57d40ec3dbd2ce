package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.digest;
import static dk.sagsgang.command.ledger.LedgerFixtures.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitTest {

    private static final AuthorityId HERNING = authority("herning");
    private static final StreamId ONE = aCase(HERNING, "en");
    private static final StreamId OTHER = aCase(HERNING, "anden");

    @Test
    void versions_of_a_stream_follow_each_other_whatever_stands_between() {
        assertThat(commit("k", renamed(ONE, 4), renamed(OTHER, 0), renamed(ONE, 5))
                        .events())
                .hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> commit("k", renamed(ONE, 4), renamed(ONE, 6)));
        assertThatIllegalArgumentException().isThrownBy(() -> commit("k", renamed(ONE, 4), renamed(ONE, 4)));
        assertThatIllegalArgumentException().isThrownBy(() -> commit("k", renamed(ONE, -1)));
    }

    @Test
    void a_commit_stays_within_one_authority() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit("k", renamed(ONE, 0), renamed(aCase(authority("randers"), "en"), 0)));
    }

    @Test
    void the_subject_has_an_event_in_it() {
        assertThatIllegalArgumentException().isThrownBy(() -> about(OTHER, Instant.EPOCH));
    }

    @Test
    void the_time_of_recording_is_cut_to_milliseconds() {
        assertThat(about(ONE, Instant.parse("2026-01-02T03:04:05.678912345Z")).recordedAt())
                .isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    @Test
    void a_command_is_named_by_1_to_200_characters() {
        assertThat(new CommandKey("k".repeat(200)).indexed()).startsWith("c:").hasSize(66);
        assertThatThrownBy(() -> new CommandKey("k".repeat(201))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new CommandKey("")).isInstanceOf(InvalidValue.class);
    }

    private static Commit about(StreamId subject, Instant recordedAt) {
        return new Commit(
                HERNING,
                new CommandKey("k"),
                digest("k"),
                subject,
                "anna",
                "administrator",
                "correlation",
                recordedAt,
                List.of(renamed(ONE, 0)));
    }
}
