package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
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
