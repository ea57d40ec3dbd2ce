package dk.sagsgang.query.travel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Stories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptHistoriesTest {
    private static final int EVENTS = 10;

    private final Ledger ledger = new Ledger("herning");
    private final KeptHistories kept = new KeptHistories(3 * history("0").bytes());

    @Test
    void let_go_of_the_one_that_was_not_asked_for_longest() {
        for (String name : List.of("1", "2", "3")) {
            kept.keep(stream(name), history(name));
        }
        assertThat(kept.find(stream("1"))).isNotNull();
        kept.keep(stream("4"), history("4"));
        assertThat(kept.find(stream("2"))).isNull();
        assertThat(kept.find(stream("1"))).isNotNull();
        assertThat(kept.find(stream("3"))).isNotNull();
        assertThat(kept.find(stream("4"))).isNotNull();
    }

    @Test
    void hold_a_history_that_went_on_once_and_never_a_shorter_one_again() {
        ReadHistory once = history("1");
        ReadHistory longer = once.and(events("1", 1));
        for (int i = 0; i < 20; i++) {
            kept.keep(stream("1"), longer);
            kept.keep(stream("1"), once);
        }
        kept.keep(stream("2"), history("2"));
        assertThat(kept.find(stream("1"))).isEqualTo(longer);
        assertThat(kept.find(stream("2"))).isNotNull();
    }

    @Test
    void do_not_give_up_all_others_for_one_that_is_very_long() {
        kept.keep(stream("1"), history("1"));
        kept.keep(stream("2"), history("2").and(events("2", EVENTS)));
        assertThat(kept.find(stream("1"))).isNotNull();
        assertThat(kept.find(stream("2"))).isNull();
    }

    private static StreamId stream(String name) {
        return Stories.caseStream(new Ledger("herning"), name);
    }

    private ReadHistory history(String name) {
        return ReadHistory.NONE.and(events(name, EVENTS));
    }

    private List<RecordedEvent> events(String name, int count) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(ledger.record(stream(name), LocalDate.EPOCH, new CaseRenamed(new Text("Titel"))));
        }
        return events;
    }
}
