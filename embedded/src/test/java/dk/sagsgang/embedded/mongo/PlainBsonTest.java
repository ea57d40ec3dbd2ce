package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainBsonTest {
    private static final Document COMMIT = new Document("_id", 17L)
            .append("n", 1)
            .append("k", List.of("case#1", "c:ab"))
            .append("at", Instant.ofEpochMilli(1))
            .append("maybe", null)
            .append("sure", true)
            .append("share", 0.5)
            .append("object", new ObjectId())
            .append("e", List.of(new Document("s", "sag på Ærø").append("p", new BinData(new byte[] {1, 0, 2}))))
            .append("many", IntStream.range(0, 120).boxed().toList());

    @Test
    void a_commit_is_plain() {
        assertThat(isPlain(bytes(COMMIT))).isTrue();
        assertThat(isPlain(bytes(new Document()))).isTrue();
    }

    @Test
    void what_is_left_to_the_library_is_not() {
        assertThat(isPlain(bytes(new Document("p", new BsonRegularExpression("a", "")))))
                .isFalse();
        Document wide = new Document();
        IntStream.range(0, 65).forEach(i -> wide.append("f" + i, i));
        assertThat(isPlain(bytes(wide))).isFalse();
        Document deep = new Document();
        for (int i = 0; i < 40; i++) {
            deep = new Document("d", deep);
        }
        assertThat(isPlain(bytes(deep))).isFalse();
    }

    @Test
    void a_field_that_comes_twice_is_not_plain() {
        byte[] twice = bytes(new Document("ab", 1).append("cd", 2));
        twice[twice.length - 8] = 'a';
        twice[twice.length - 7] = 'b';
        assertThat(isPlain(twice)).isFalse();
        byte[] unreadable = bytes(new Document("ab", 1).append("cd", 2));
        unreadable[unreadable.length - 8] = (byte) 0x80;
        assertThat(isPlain(unreadable)).as("it may be read as any other").isFalse();
        byte[] list = bytes(new Document("l", List.of(1, 2)));
        list[list.length - 8] = '0';
        assertThat(isPlain(list)).isFalse();
    }

    @Test
    void whatever_is_plain_the_library_decodes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] sound = bytes(COMMIT);
        List<byte[]> accepted = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = sound.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            if (isPlain(changed)) {
                ByteBuf in = Unpooled.wrappedBuffer(changed);
                assertThatCode(() -> BsonDecoder.decodeBson(in))
                        .as("seed %d, round %d", seed, i)
                        .doesNotThrowAnyException();
                assertThat(in.isReadable()).as("seed %d, round %d", seed, i).isFalse();
                accepted.add(changed);
            }
        }
        assertThat(accepted).hasSizeBetween(100, 19_000);
    }

    @Test
    void a_document_that_is_cut_off_is_not_plain() {
        byte[] sound = bytes(COMMIT);
        for (int end = 4; end < sound.length; end++) {
            assertThat(PlainBson.begins(Unpooled.wrappedBuffer(sound, 0, end), 0, end))
                    .isFalse();
        }
    }

    private static boolean isPlain(byte[] bytes) {
        return PlainBson.begins(Unpooled.wrappedBuffer(bytes), 0, bytes.length);
    }

    private static byte[] bytes(Document document) {
        ByteBuf out = Unpooled.buffer();
        BsonBytes.of(document).writeTo(out);
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }
}
