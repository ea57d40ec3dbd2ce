package dk.sagsgang.query.intake;

import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.intake.StreamFold.Folded;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.FactsJson;
import dk.sagsgang.query.views.StreamView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What of a batch comes into a view, with a view that knows titles and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamFoldTest {
    private final Ledger ledger = new Ledger("herning");
    private final StreamId stream = Stories.caseStream(ledger, "1");
    private final List<RecordedEvent> history = new ArrayList<>();
    private final StreamFold fold = new StreamFold(
            new Titles(),
            (of, from, atMost) -> history.stream()
                    .filter(event -> event.version() >= from)
                    .limit(atMost)
                    .toList());

    @Test
    void what_is_in_the_view_already_changes_nothing_when_it_comes_again() {
        List<Reading> readings = List.of(opened(), renamed("Ny titel"));
        Folded first = fold.fold(stream, null, readings);
        Folded again = fold.fold(stream, stored(first), readings);
        assertThat(again).isEqualTo(first);
        assertThat(again.facts().version()).isEqualTo(1);
        assertThat(title(again)).isEqualTo("Ny titel");
        assertThat(again.quarantine()).isNull();
    }

    @Nested
    class An_event_that_cannot_be_folded {
        @Test
        void leaves_the_view_at_the_event_before_it_with_the_reason() {
            Folded folded = fold.fold(stream, null, List.of(opened(), poison(), renamed("Efter")));
            assertThat(title(folded)).isEqualTo("En sag");
            assertThat(folded.facts().version()).isZero();
            Quarantine quarantine = Objects.requireNonNull(folded.quarantine());
            assertThat(quarantine.position()).isEqualTo(2);
            assertThat(quarantine.reason()).startsWith("Position 2, NotYetInvented: ");
        }

        @Test
        void keeps_later_ones_out_of_the_view_in_later_batches_too() {
            Folded first = fold.fold(stream, null, List.of(opened(), poison()));
            Folded later = fold.fold(stream, stored(first), List.of(renamed("Efter")));
            assertThat(later).isEqualTo(first);
        }

        @Test
        void is_folded_on_retry_once_it_can_be() {
            Reading opened = opened();
            Folded first = fold.fold(stream, null, List.of(opened, renamed("Efter")));
            Quarantine unknown = new Quarantine("Position 2 was not known", 2);
            StoredView left =
                    stored(new Folded(fold.fold(stream, null, List.of(opened)).facts(), unknown));
            Folded healed = fold.retry(left, unknown);
            assertThat(healed).isEqualTo(first);
            assertThat(healed.quarantine()).isNull();
        }

        @Test
        void stays_quarantined_on_retry_while_the_history_does_not_have_it() {
            Folded first = fold.fold(stream, null, List.of(opened()));
            Quarantine lost = new Quarantine("Position 9: Unreadable", 9);
            assertThat(fold.retry(stored(first), lost).quarantine()).isEqualTo(lost);
        }
    }

    @Test
    void a_record_that_could_not_be_read_quarantines_with_all_that_came_before_it() {
        Folded folded = fold.fold(
                stream, null, List.of(opened(), new Reading(stream, 2, null, null, "Unreadable: no such leaf hash")));
        assertThat(title(folded)).isEqualTo("En sag");
        assertThat(folded.quarantine()).isEqualTo(new Quarantine("Position 2: Unreadable: no such leaf hash", 2));
    }

    @Test
    void a_missing_version_is_never_passed_over() {
        Reading opened = opened();
        renamed("Udeladt");
        Folded folded = fold.fold(stream, null, List.of(opened, renamed("Efter hullet")));
        assertThat(title(folded)).isEqualTo("En sag");
        assertThat(Objects.requireNonNull(folded.quarantine()).reason())
                .contains("Version 2", "cannot follow version 0");
    }

    private Reading opened() {
        Stories.opened(ledger, "1", "En sag");
        return recorded();
    }

    private Reading renamed(String title) {
        ledger.record(stream, NOVEMBER, new CaseRenamed(new Text(title)));
        return recorded();
    }

    private Reading poison() {
        ledger.record(stream, NOVEMBER, "NotYetInvented", "{}".getBytes(StandardCharsets.UTF_8));
        return recorded();
    }

    private Reading recorded() {
        RecordedEvent event = ledger.take().getFirst();
        history.add(event);
        return new Reading(stream, event.position(), event, null, null);
    }

    private StoredView stored(Folded folded) {
        Facts facts = folded.facts();
        return new StoredView(
                stream,
                facts.version(),
                facts.position(),
                facts.position(),
                facts.position(),
                null,
                folded.quarantine(),
                FactsJson.write(facts),
                new byte[0]);
    }

    private static @Nullable String title(Folded folded) {
        var renamed = folded.facts().one("title", CaseRenamed.class);
        if (renamed != null) {
            return renamed.what().title().value();
        }
        var opened = folded.facts().one("title", CaseOpened.class);
        return opened == null ? null : opened.what().title().value();
    }

    private static final class Titles implements StreamView {
        @Override
        public StreamId.Kind kind() {
            return StreamId.Kind.CASE;
        }

        @Override
        public Facts evolve(Facts facts, List<RecordedEvent> events) {
            return facts.with(events, (event, version) -> Facts.Subject.statement("title"));
        }

        @Override
        public byte[] answer(Facts facts, Surroundings around) {
            return new byte[0];
        }
    }
}
