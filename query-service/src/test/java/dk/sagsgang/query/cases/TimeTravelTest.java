package dk.sagsgang.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.travel.AsOf;
import dk.sagsgang.query.travel.Moment;
import dk.sagsgang.query.travel.Past;
import dk.sagsgang.query.travel.Uncertain;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.StreamView.Surroundings;
import dk.sagsgang.query.views.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Time travel against a reference of its own, over cases to which anything happened. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimeTravelTest {
    private static final StreamId STREAM = CaseFixtures.STREAM;
    private static final CaseStream VIEW = new CaseStream();

    private final long seed = Long.getLong("sagsgang.travel.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void at_any_position_is_what_a_fold_from_the_start_gives() {
        int pairs = 0;
        while (pairs < 10_000) {
            List<RecordedEvent> history = RandomCase.of(random, new Ledger("herning"), STREAM, 1 + random.nextInt(80));
            List<Told> told = told(history);
            for (int i = 0; i < 100; i++) {
                int events = 1 + random.nextInt(history.size());
                long position = history.get(events - 1).position() + (events == history.size() ? random.nextInt(3) : 0);
                CaseView fromTheStart = CaseView.refold(STREAM, history.subList(0, events));
                assertThat(AsOf.of(VIEW, STREAM, told, Moment.at(position)).facts())
                        .as("seed %d, %d events", seed, events)
                        .isEqualTo(fromTheStart.facts());
                pairs++;
            }
        }
    }

    @Test
    void by_all_three_times_is_what_the_reference_finds() {
        for (int i = 0; i < 150; i++) {
            List<Told> told = told(RandomCase.of(random, new Ledger("herning"), STREAM, 1 + random.nextInt(60)));
            for (int j = 0; j < 15; j++) {
                Moment moment = new Moment(
                        1 + random.nextLong(told.getLast().position()),
                        random.nextBoolean() ? RandomCase.day(random) : null,
                        random.nextInt(3) > 0 ? RandomCase.day(random) : null);
                SortedMap<String, String> expected = PlainCase.at(told, moment);
                JsonNode answer = answer(told, moment);
                assertThat(answer == null ? null : PlainCase.read(answer))
                        .as("seed %d, %s of %s", seed, moment, told)
                        .isEqualTo(expected == null ? null : PlainCase.asShown(expected));
            }
        }
    }

    @Test
    void finds_uncertain_exactly_what_may_begin_to_hold_later() {
        for (int i = 0; i < 50; i++) {
            List<Told> told = told(RandomCase.of(random, new Ledger("herning"), STREAM, 40));
            LocalDate day = RandomCase.day(random);
            Moment moment = new Moment(Long.MAX_VALUE, null, day);
            Past past = AsOf.of(VIEW, STREAM, told, moment);
            for (Uncertain it : past.uncertain()) {
                assertThat(it.date().earliest()).as("seed %d", seed).isBeforeOrEqualTo(day);
                assertThat(it.date().latest()).as("seed %d", seed).isAfterOrEqualTo(day);
                assertThat(it.date().earliest())
                        .as("seed %d", seed)
                        .isNotEqualTo(it.date().latest());
            }
            // A day later by more than a year, nothing that holds is uncertain, since a year is the roughest date.
            Moment later = new Moment(Long.MAX_VALUE, null, LocalDate.of(2030, 1, 1));
            assertThat(AsOf.of(VIEW, STREAM, told, later).uncertain())
                    .as("seed %d", seed)
                    .noneMatch(it -> it.why() == Uncertain.Why.HOLDS_FROM);
        }
    }

    private static List<Told> told(List<RecordedEvent> history) {
        List<Told> told = new ArrayList<>();
        history.forEach(event -> told.add(Told.of(event)));
        return told;
    }

    private static @Nullable JsonNode answer(List<Told> told, Moment moment) {
        Past past = AsOf.of(VIEW, STREAM, told, moment);
        Surroundings around = new Surroundings(Committees.none(), null, moment.validOn());
        return past.missing() != null ? null : AnswerJson.read(VIEW.answer(past.facts(), around));
    }
}
