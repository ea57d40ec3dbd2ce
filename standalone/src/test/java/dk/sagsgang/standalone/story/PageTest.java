package dk.sagsgang.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTest {

    private final Page page = new Page(false);

    @Test
    void a_line_of_exactly_the_width_stays_one_line_and_one_more_letter_breaks_it() {
        page.paragraph("", "x".repeat(49) + " " + "y".repeat(50));
        page.paragraph("", "x".repeat(50) + " " + "y".repeat(50));
        assertThat(page.toString().lines().map(String::length)).containsExactly(100, 50, 50);
    }

    @Test
    void what_goes_on_is_indented_under_the_first_word() {
        page.paragraph("  Pris   ", "ord ".repeat(40));
        assertThat(page.toString().lines().toList().get(1)).startsWith("         ord");
    }

    @Test
    void a_word_longer_than_the_line_is_broken_where_the_line_ends() {
        page.paragraph("  ", "å".repeat(250));
        assertThat(page.toString().lines().map(String::length)).containsExactly(100, 100, 56);
    }

    @Test
    void an_escape_sequence_in_a_document_does_not_reach_the_terminal() {
        page.paragraph("", "før \u001b[31mrød \u0007 \u009b31m efter");
        assertThat(page.toString()).isEqualTo("før [31mrød 31m efter\n");
    }

    @Test
    void headings_are_set_off_by_an_empty_line_but_the_first() {
        page.heading("Et");
        page.heading("To");
        assertThat(page.toString()).isEqualTo("Et\n\nTo\n");
    }

    @Test
    void headings_are_bold_only_where_the_page_is_styled() {
        Page styled = new Page(true);
        styled.heading("Sag");
        assertThat(styled.toString()).isEqualTo("\u001b[1mSag\u001b[0m\n");
    }
}
