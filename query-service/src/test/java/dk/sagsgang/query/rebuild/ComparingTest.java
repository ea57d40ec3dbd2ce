package dk.sagsgang.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparingTest {
    private static final StoredView VIEW = view("1", 3, 9, null, "{\"title\":\"En\",\"phase\":\"OPENED\"}");

    @Nested
    class Two_documents {
        @Test
        void are_the_same_whenever_and_in_whatever_batch_they_were_written() {
            StoredView other =
                    new StoredView(VIEW.stream(), 3, 9, 17, 18, VIEW.committee(), null, VIEW.facts(), VIEW.answer());
            assertThat(Comparing.difference(VIEW, other)).isNull();
            assertThat(digest(VIEW)).isEqualTo(digest(other));
        }

        @Test
        void differ_in_the_fields_of_their_answers_by_name() {
            StoredView other = view("1", 3, 9, null, "{\"title\":\"To\",\"phase\":\"OPENED\",\"kle\":1}");
            assertThat(Comparing.difference(VIEW, other)).isEqualTo("answers otherwise in kle, title");
            assertThat(digest(VIEW)).isNotEqualTo(digest(other));
        }

        @Test
        void differ_in_how_far_they_have_come() {
            assertThat(Comparing.difference(VIEW, view("1", 2, 8, null, "{}"))).contains("version 2", "version 3");
        }

        @Test
        void differ_in_being_quarantined() {
            StoredView quarantined = view("1", 3, 9, new Quarantine("Position 10: no", 10), "{}");
            assertThat(Comparing.difference(VIEW, quarantined)).isEqualTo("is quarantined: Position 10: no");
            assertThat(Comparing.difference(quarantined, VIEW)).isEqualTo("is quarantined no more");
        }

        @Test
        void differ_where_there_is_but_one() {
            assertThat(Comparing.difference(VIEW, null)).isEqualTo("is in the live view only");
            assertThat(Comparing.difference(null, VIEW)).isEqualTo("is not in the live view");
        }
    }

    @Test
    void a_digest_does_not_depend_on_the_order_of_the_documents_but_on_each_of_them() {
        StoredView other = view("2", 1, 4, null, "{}");
        assertThat(digest(VIEW, other)).isEqualTo(digest(other, VIEW)).isNotEqualTo(digest(VIEW));
        assertThat(digest(VIEW, VIEW)).isNotEqualTo(digest()).isNotEqualTo(digest(VIEW));
        assertThat(digest()).hasSize(64);
    }

    private static String digest(StoredView... views) {
        Digest digest = new Digest();
        for (StoredView view : views) {
            digest.add(view);
        }
        return digest.hex();
    }

    private static StoredView view(
            String name, long version, long position, @Nullable Quarantine quarantine, String answer) {
        return new StoredView(
                StreamId.parse("herning/case/" + name),
                version,
                position,
                position,
                position,
                null,
                quarantine,
                "{}".getBytes(StandardCharsets.UTF_8),
                answer.getBytes(StandardCharsets.UTF_8));
    }
}
