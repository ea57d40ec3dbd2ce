package dk.sagsgang.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.query.store.Book.Refused;
import dk.sagsgang.query.store.Task.Comparison;
import dk.sagsgang.query.store.Task.Phase;
import dk.sagsgang.query.store.Task.Share;
import dk.sagsgang.query.store.Task.SwitchWhen;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookTest {
    private static final Set<Part> CASES = EnumSet.of(Part.CASES, Part.COMMITTEES);
    private static final long KEPT_LONG_AGO = Long.MAX_VALUE;

    @Test
    void a_rebuild_fills_a_generation_with_a_number_of_its_own_and_changes_nothing_that_is_live() {
        Book book = begun(Book.FIRST);
        assertThat(task(book).generation()).isEqualTo(1);
        assertThat(book.live()).isEqualTo(Generations.FIRST);
        assertThat(book.live().filling(1, CASES).collection(Part.CASES, "case")).isEqualTo("v3_g1_case");
        assertThat(book.live().collection(Part.CASES, "case")).isEqualTo("v3_case");
    }

    @Test
    void there_is_one_rebuild_at_a_time() {
        refused("REBUILD_UNDER_WAY", () -> begun(begun(Book.FIRST)));
        assertThat(task(begun(begun(Book.FIRST).givenUp(Phase.CANCELLED, 7, null)))
                        .generation())
                .isEqualTo(2);
    }

    @Test
    void a_switch_moves_its_parts_and_no_others_and_keeps_what_was_live() {
        Book book = switched(begun(Book.FIRST));
        assertThat(book.live().of(Part.CASES)).isEqualTo(1);
        assertThat(book.live().of(Part.HISTORY)).isZero();
        assertThat(book.generation(0).orElseThrow().left()).containsOnlyKeys(Part.CASES, Part.COMMITTEES);
        assertThat(book.generation(0).orElseThrow().left())
                .containsEntry(Part.CASES, new Generation.Left(Generations.FIRST.places(), 5));
        assertThat(book.task()).isNull();
    }

    @Test
    void one_goes_back_to_what_was_live_and_forth_again() {
        Book forth = switched(begun(Book.FIRST));
        Book back = forth.returning("cases", CASES, 0, "me", 9).withNextNumber();
        assertThat(task(back).phase()).isEqualTo(Phase.FOLLOWING);
        Book returned = back.switched(back.lastNumber(), 10);
        assertThat(returned.live().of(Part.CASES)).isZero();
        assertThat(returned.live().places()).isNotEqualTo(forth.live().places());
        assertThat(returned.generation(0).orElseThrow().left()).isEmpty();
        assertThat(returned.generation(1).orElseThrow().left()).containsOnlyKeys(Part.CASES, Part.COMMITTEES);
    }

    @Test
    void what_is_live_is_not_returned_to() {
        refused("GENERATION_LIVE", () -> Book.FIRST.returning("cases", CASES, 0, "me", 1));
        refused("GENERATION_UNKNOWN", () -> Book.FIRST.returning("cases", CASES, 3, "me", 1));
    }

    @Test
    void nothing_is_dropped_that_is_live_or_at_work_or_was_live_a_moment_ago() {
        Book book = switched(begun(Book.FIRST));
        refused("GENERATION_LIVE", () -> book.dropping("cases", CASES, 1, KEPT_LONG_AGO));
        refused("GENERATION_IN_USE", () -> book.dropping("cases", CASES, 0, 4));
        refused("REBUILD_UNDER_WAY", () -> begun(Book.FIRST).dropping("cases", CASES, 1, KEPT_LONG_AGO));
        Book dropped = book.dropping("cases", CASES, 0, 5);
        assertThat(dropped.generation(0).orElseThrow().parts())
                .containsExactly(Part.AUTHORITIES, Part.MEETINGS, Part.HISTORY, Part.LOG);
        refused("GENERATION_UNKNOWN", () -> dropped.dropping("cases", CASES, 0, KEPT_LONG_AGO));
    }

    @Test
    void what_is_given_up_is_no_longer_there() {
        Book book = begun(Book.FIRST).givenUp(Phase.FAILED, 3, "A hole");
        assertThat(book.generation(1)).isEmpty();
        assertThat(book.taskOf(1).orElseThrow().failure()).isEqualTo("A hole");
        assertThat(book.live()).isEqualTo(Generations.FIRST);
    }

    @Test
    void giving_up_to_go_back_loses_nothing() {
        Book book = switched(begun(Book.FIRST)).returning("cases", CASES, 0, "me", 9);
        assertThat(book.givenUp(Phase.CANCELLED, 10, null)
                        .generation(0)
                        .orElseThrow()
                        .parts())
                .contains(Part.CASES);
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL,0,false,true",
        "EQUAL,1,false,false",
        "EQUAL,1,true,true",
        "ALWAYS,1,false,true",
        "NEVER,0,false,false",
        "NEVER,0,true,true"
    })
    void it_is_switched_to_as_was_asked(SwitchWhen when, long differing, boolean told, boolean switches) {
        Task task = task(Book.FIRST.beginning("cases", CASES, when, "me", 1))
                .compared(new Comparison(10, differing, List.of(), 0, "a", "b"));
        assertThat((told ? task.toldToSwitch() : task).switches()).isEqualTo(switches);
    }

    @Test
    void it_is_read_back_as_it_was_written() {
        Book book = switched(begun(Book.FIRST));
        Book busy = book.beginning("all", EnumSet.allOf(Part.class), SwitchWhen.NEVER, "me", 1);
        Task task = task(busy)
                .with("herning", Share.upTo(new Place(7, 9)).sliced(3).ordered(new Place(2, 2)))
                .compared(new Comparison(
                        1, 1, List.of(new Task.Difference("cases", "herning/case/1", "is missing")), 0, "a", "b"));
        Book full = busy.with(task);
        assertThat(EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(full), Book.class))
                .isEqualTo(full);
    }

    private static Book begun(Book book) {
        return book.beginning("cases", CASES, SwitchWhen.EQUAL, "me", 1);
    }

    private static Book switched(Book book) {
        Book numbered = book.withNextNumber();
        return numbered.switched(numbered.lastNumber(), 5);
    }

    private static Task task(Book book) {
        return Objects.requireNonNull(book.task());
    }

    private static void refused(String reason, ThrowingCallable what) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(what)
                .satisfies(it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
