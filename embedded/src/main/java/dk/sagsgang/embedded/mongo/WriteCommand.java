package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A write command as it stands in the journal: the database's name (length in bytes, UTF-8), the command as BSON, and
 * apart from it the documents of an insert, update or delete (name of the field or nothing, number, BSON each). They
 * stand apart because together they may be larger than the 16 MB that one BSON document may have, and because they are
 * kept as they stand there.
 */
record WriteCommand(String database, Document body, String sequence, List<BsonBytes> documents) {
    private static final Set<String> SEQUENCES = Set.of("documents", "updates", "deletes");
    private static final int BODY_BYTES = 512;

    static WriteCommand of(String database, Document command) {
        Document body = new Document();
        String sequence = "";
        List<BsonBytes> documents = List.of();
        for (var field : command.entrySet()) {
            if (SEQUENCES.contains(field.getKey()) && field.getValue() instanceof List<?> list) {
                sequence = field.getKey();
                documents = list.stream()
                        .map(document -> BsonBytes.of((Document) document))
                        .toList();
            } else {
                body.put(field.getKey(), field.getValue());
            }
        }
        return new WriteCommand(database, body, sequence, documents);
    }

    /** The name of the command, as the client wrote it. */
    String name() {
        return body.keySet().iterator().next();
    }

    /** The whole command, decoded. */
    Document command() {
        Document command = new Document(body);
        if (!sequence.isEmpty()) {
            command.put(sequence, documents.stream().map(BsonBytes::decode).toList());
        }
        return command;
    }

    ByteBuffer encode() {
        ByteBuf out = Unpooled.buffer(
                BODY_BYTES + documents.stream().mapToInt(BsonBytes::length).sum());
        putText(out, database);
        BsonEncoder.encodeDocument(body, out);
        putText(out, sequence);
        if (!sequence.isEmpty()) {
            out.writeInt(documents.size());
            documents.forEach(document -> document.writeTo(out));
        }
        return out.nioBuffer();
    }

    static WriteCommand decode(ByteBuffer bytes) {
        ByteBuf in = Unpooled.wrappedBuffer(bytes);
        String database = getText(in);
        Document body = BsonDecoder.decodeBson(in);
        String sequence = getText(in);
        List<BsonBytes> documents = new ArrayList<>();
        if (!sequence.isEmpty()) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                documents.add(BsonBytes.read(in));
            }
        }
        if (in.isReadable()) {
            throw new IllegalArgumentException(in.readableBytes() + " bytes are left over after a command");
        }
        return new WriteCommand(database, body, sequence, documents);
    }

    private static void putText(ByteBuf out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length).writeBytes(bytes);
    }

    private static String getText(ByteBuf in) {
        return in.readString(in.readInt(), StandardCharsets.UTF_8);
    }
}
