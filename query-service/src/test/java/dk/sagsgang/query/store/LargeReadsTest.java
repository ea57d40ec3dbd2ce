package dk.sagsgang.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.query.store.LargeReads.Listed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeReadsTest {
    private static final long HALF = LargeReads.PAGE_BYTES / 2;

    @Test
    void a_page_is_full_at_the_last_byte_and_not_beyond_it() {
        assertThat(LargeReads.pages(List.of(of("a", HALF), of("b", HALF), of("c", 1))))
                .containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(LargeReads.pages(List.of(of("a", HALF), of("b", HALF + 1))))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void a_document_that_is_larger_than_a_page_has_one_of_its_own() {
        assertThat(LargeReads.pages(List.of(of("a", 1), of("b", 3 * HALF), of("c", 1))))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void a_page_has_no_more_than_200_documents_however_small() {
        List<Listed> small =
                IntStream.range(0, 401).mapToObj(it -> of("n" + it, 0)).toList();
        assertThat(LargeReads.pages(small)).extracting(List::size).containsExactly(200, 200, 1);
    }

    @Test
    void nothing_has_no_page() {
        assertThat(LargeReads.pages(List.of())).isEmpty();
    }

    private static Listed of(String name, long bytes) {
        return new Listed(name, bytes);
    }
}
