package dk.sagsgang.query.screens.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.screens.cases.Moments.Moment;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The slider of a history that has far more days than the slider has handles. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StopTest {
    private static final int EVENTS = 5000;
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final Instant BEGAN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Here HERE =
            new Here(new Here.Authority(new AuthorityId("herning"), "Herning"), List.of(), LocalDate.of(2026, 11, 23));

    /** One event a day, recorded in an order of its own: the newest day first. */
    private final Moments moments = new Moments(LongStream.range(0, EVENTS)
            .mapToObj(it ->
                    new Moment(it + 1, it, BEGAN.plusSeconds(it), new Moment.Stated(FIRST.plusDays(EVENTS - 1 - it))))
            .toList());

    @Test
    void the_slider_reaches_from_the_first_day_to_the_present_with_few_handles() {
        List<Stop> stops = stops(Through.NOW, null);
        assertThat(stops).hasSize(Stop.MOST + 1);
        assertThat(stops.getFirst().address()).endsWith("?oplyst=2007-01-01");
        assertThat(stops.get(Stop.MOST - 1).address()).endsWith("?oplyst=" + FIRST.plusDays(EVENTS - 1));
        assertThat(stops.getLast().isHere()).isTrue();
    }

    @Test
    void the_slider_reaches_the_first_event_that_was_recorded() {
        List<Stop> stops = stops(new Through(null, "5000", null), asOf(5000));
        assertThat(stops).hasSize(Stop.MOST + 1);
        assertThat(stops.getFirst().address()).endsWith("?registreret=1");
        assertThat(stops.get(Stop.MOST - 1)).matches(Stop::isHere);
    }

    @Test
    void every_day_has_its_handle_while_the_page_stands_there() {
        for (int day = 0; day < EVENTS; day += 7) {
            LocalDate there = FIRST.plusDays(day);
            List<Stop> stops = stops(Through.NOW.stated(there), asOf(EVENTS));
            assertThat(stops).hasSizeLessThanOrEqualTo(Stop.MOST + 1);
            assertThat(stops.getFirst().address()).endsWith("=2007-01-01");
            assertThat(stops.stream().filter(Stop::isHere))
                    .singleElement()
                    .satisfies(it -> assertThat(it.address()).endsWith("=" + there));
        }
    }

    @Test
    void a_day_between_two_stops_stands_at_the_earlier_one() {
        Moments two = new Moments(List.of(moments.all().getLast(), moments.all().getFirst()));
        Through between = Through.NOW.stated(FIRST.plusDays(100));
        assertThat(Stop.all(two, between, asOf(EVENTS), HERE, "1", show()))
                .extracting(Stop::isHere)
                .containsExactly(true, false, false);
    }

    @Test
    void the_course_of_an_early_moment_ends_where_that_moment_does() {
        assertThat(moments.end(asOf(3), new Through(null, "3", null))).isEqualTo(3);
        assertThat(moments.end(asOf(EVENTS), Through.NOW.stated(FIRST.plusDays(EVENTS - 11))))
                .isEqualTo(EVENTS);
        assertThat(moments.end(null, Through.NOW)).isEqualTo(Long.MAX_VALUE);
    }

    private List<Stop> stops(Through through, CaseTold.@Nullable AsOf asOf) {
        return Stop.all(moments, through, asOf, HERE, "29.09.00-P20-1-19", show());
    }

    private static CaseTold.AsOf asOf(long position) {
        return new CaseTold.AsOf(position, new CaseTold.LeftOut(0, 0, 0, List.of()), List.of());
    }

    private static Wording show() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("case.now", Wording.DANISH, "i dag");
        return new Wording(Wording.DANISH, messages);
    }
}
