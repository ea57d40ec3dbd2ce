package dk.sagsgang.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The index lives in memory and is as much a plain object as the lines in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListIndexTest {
    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final String LIST = "titles";

    private final ListIndex index = new ListIndex(List.of(new Titles()));

    /** One line for each case: its title, by which it is also found. */
    private static final class Titles implements Entries {
        @Override
        public StreamId.Kind kind() {
            return StreamId.Kind.CASE;
        }

        @Override
        public List<Entry> of(StreamId stream, JsonNode answer) {
            String title = answer.get("title").asString();
            return List.of(new Entry(LIST, stream.name(), title.getBytes(StandardCharsets.UTF_8))
                    .foundBy("initial", title.substring(0, 1))
                    .foundIn(title)
                    .foundIn(stream.name())
                    .sortedBy("title", SortKeys.title(title)));
        }
    }

    @Nested
    class A_search {
        @Test
        void finds_danish_letters_however_they_are_typed() {
            put("1", "Ældre og ensomhed");
            put("2", "Åbne rådgivninger på skolerne");
            assertThat(found("aeldre")).containsExactly("Ældre og ensomhed");
            assertThat(found("ÆLDRE")).containsExactly("Ældre og ensomhed");
            assertThat(found("raadgiv")).containsExactly("Åbne rådgivninger på skolerne");
        }

        @Test
        void finds_the_beginning_of_a_word_another_form_of_it_and_one_with_a_letter_wrong() {
            put("1", "Elderlearn på skolerne");
            assertThat(found("elderl")).hasSize(1);
            assertThat(found("elderlern")).hasSize(1);
            assertThat(found("skolens")).hasSize(1);
            assertThat(found("learn")).isEmpty();
        }

        @Test
        void needs_every_word_and_forgives_no_figure() {
            put("27.00.00-P08-1-19", "Elderlearn");
            put("27.00.00-P09-1-19", "Sundhedspolitik");
            assertThat(found("27.00.00-P08")).containsExactly("Elderlearn");
            assertThat(found("elderlearn P09")).isEmpty();
            assertThat(found("27.00.01")).isEmpty();
        }
    }

    @Nested
    class A_page {
        @Test
        void follows_the_danish_alphabet() {
            put("1", "Ørnhøj");
            put("2", "Aulum");
            put("3", "Ådalen");
            put("4", "Æblehaven");
            assertThat(found(null)).containsExactly("Aulum", "Æblehaven", "Ørnhøj", "Ådalen");
        }

        @Test
        void goes_on_where_the_one_before_ended_whatever_came_or_changed_meanwhile() {
            for (char letter = 'a'; letter <= 'j'; letter++) {
                put("case-" + letter, letter + "-sag");
            }
            List<String> all = new ArrayList<>();
            Cursor cursor = null;
            int page = 0;
            do {
                ListPage next = index.find(query(null).after(cursor));
                next.answers().forEach(it -> all.add(new String(it, StandardCharsets.UTF_8)));
                cursor = next.next();
                put("before-" + page, "a" + page + "-sag");
                put("case-c", "c-sag");
                page++;
            } while (cursor != null);
            assertThat(all)
                    .containsExactly(
                            "a-sag", "b-sag", "c-sag", "d-sag", "e-sag", "f-sag", "g-sag", "h-sag", "i-sag", "j-sag");
        }

        @Test
        void of_lines_that_sort_alike_goes_by_their_ids() {
            for (int number = 0; number < 7; number++) {
                put("case-" + number, "Samme titel");
            }
            ListPage first = index.find(query(null));
            ListPage second = index.find(query(null).after(first.next()));
            ListPage third = index.find(query(null).after(second.next()));
            assertThat(first.answers()).hasSize(3);
            assertThat(second.answers()).hasSize(3);
            assertThat(third.answers()).hasSize(1);
            assertThat(third.next()).isNull();
        }
    }

    @Nested
    class A_cursor {
        private final Cursor cursor = new Cursor(LIST, "title", new byte[] {1, 2, 3}, "29.09.00-P20-1-19");

        @Test
        void comes_back_as_it_went() {
            assertThat(Cursor.read(cursor.written(), LIST, "title").orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(cursor);
        }

        @Test
        void is_refused_when_any_of_its_characters_was_changed() {
            String written = cursor.written();
            for (int i = 0; i < written.length(); i++) {
                char other = written.charAt(i) == 'A' ? 'B' : 'A';
                String changed = written.substring(0, i) + other + written.substring(i + 1);
                assertThat(Cursor.read(changed, LIST, "title")).isEmpty();
            }
        }

        @Test
        void of_another_list_or_order_is_refused() {
            assertThat(Cursor.read(cursor.written(), "agreements", "title")).isEmpty();
            assertThat(Cursor.read(cursor.written(), LIST, "number")).isEmpty();
            assertThat(Cursor.read("", LIST, "title")).isEmpty();
            assertThat(Cursor.read("ikke en markør", LIST, "title")).isEmpty();
        }
    }

    @Test
    void figures_in_numbers_count_by_their_value() {
        byte[] second = SortKeys.number("29.09.00-P20-2-19");
        byte[] tenth = SortKeys.number("29.09.00-P20-10-19");
        assertThat(Arrays.compareUnsigned(second, tenth)).isNegative();
    }

    @Test
    void a_position_is_visible_only_after_what_was_written_for_it() {
        put("1", "Aulum");
        index.reach(HERNING, 7);
        assertThat(index.visible().of(HERNING)).isZero();
        index.refresh();
        assertThat(index.visible().of(HERNING)).isEqualTo(7);
        index.forget(HERNING);
        index.refresh();
        assertThat(found(null)).isEmpty();
        assertThat(index.visible().knows(HERNING)).isFalse();
    }

    private void put(String number, String title) {
        StreamId stream = StreamId.of(HERNING, CaseId.of(new CaseNumber(number)));
        index.put(stream, ("{\"title\":\"" + title + "\"}").getBytes(StandardCharsets.UTF_8));
        index.refresh();
    }

    private List<String> found(@Nullable String typed) {
        return index.find(new ListQuery(HERNING, LIST, "title", false, 50).matching(typed)).answers().stream()
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .toList();
    }

    private static ListQuery query(@Nullable String typed) {
        return new ListQuery(HERNING, LIST, "title", false, 3).matching(typed);
    }
}
