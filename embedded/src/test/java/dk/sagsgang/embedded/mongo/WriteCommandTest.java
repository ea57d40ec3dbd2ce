package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WriteCommandTest {
    @Test
    void an_insert_keeps_its_fields_and_its_documents_in_order() {
        WriteCommand insert = insert(List.of(new Document("_id", 1).append("b", 2), new Document("a", 3)));
        WriteCommand read = WriteCommand.decode(insert.encode());
        assertThat(read).isEqualTo(insert);
        assertThat(read.name()).isEqualTo("insert");
        assertThat(read.command().keySet()).containsExactly("insert", "ordered", "documents");
    }

    /** Journals that are on disk already were written so. */
    @Test
    void its_layout_does_not_change() {
        WriteCommand insert = WriteCommand.of(
                "ledger",
                new Document("insert", "testby")
                        .append("ordered", true)
                        .append("$db", "ledger")
                        .append("documents", List.of(new Document("_id", 1L).append("k", List.of("a#0", "c:1")))));
        ByteBuffer written = ByteBuffer.wrap(HexFormat.of()
                .parseHex("000000066c65646765723200000002696e73657274000700000074657374627900086f726465726564"
                        + "00010224646200070000006c6564676572000000000009646f63756d656e74730000000130000000125f"
                        + "6964000100000000000000046b001b000000023000040000006123300002310004000000633a31000000"));
        assertThat(insert.encode()).isEqualTo(written);
        assertThat(WriteCommand.decode(written)).isEqualTo(insert);
    }

    @Test
    void documents_may_be_larger_together_than_one_document_may_be() {
        String large = "x".repeat(1_000_000);
        WriteCommand insert = insert(IntStream.range(0, 40)
                .mapToObj(i -> new Document("_id", i).append("e", large))
                .toList());
        assertThat(WriteCommand.decode(insert.encode())).isEqualTo(insert);
    }

    @Test
    void a_command_without_documents_is_kept_too() {
        WriteCommand drop = WriteCommand.of("bøger", new Document("drop", "testby").append("$db", "bøger"));
        assertThat(WriteCommand.decode(drop.encode())).isEqualTo(drop);
    }

    @Test
    void bytes_that_are_left_over_are_refused() {
        ByteBuffer bytes =
                WriteCommand.of("ledger", new Document("drop", "testby")).encode();
        ByteBuffer longer =
                ByteBuffer.allocate(bytes.remaining() + 1).put(bytes).rewind();
        assertThatThrownBy(() -> WriteCommand.decode(longer)).hasMessageContaining("left over");
    }

    private static WriteCommand insert(List<Document> documents) {
        return WriteCommand.of(
                "ledger",
                new Document("insert", "testby").append("ordered", true).append("documents", documents));
    }
}
