package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The answer to a find: documents as the bytes they are.
 *
 * @param cursorId where the rest is fetched, 0 when there is none
 */
record FoundDocuments(String namespace, List<BsonBytes> documents, long cursorId) {
    private static final int AROUND_DOCUMENTS_BYTES = 256;
    private static final int AROUND_ONE_BYTES = 8;

    /** The message that answers a request, as OP_MSG of MongoDB's wire protocol. */
    ByteBuf message(ByteBufAllocator allocator, int answerId, int requestId) {
        int bytes = documents.stream()
                .mapToInt(document -> AROUND_ONE_BYTES + document.length())
                .sum();
        ByteBuf out = allocator.buffer(AROUND_DOCUMENTS_BYTES + 2 * namespace.length() + bytes);
        int message = begin(out);
        out.writeIntLE(answerId).writeIntLE(requestId).writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(0).writeByte(MongoMessage.SECTION_KIND_BODY);
        int answer = begin(out);
        int cursor = field(out, 0x03, "cursor", true);
        field(out, 0x12, "id", false);
        out.writeLongLE(cursorId);
        int text = field(out, 0x02, "ns", true);
        out.writeCharSequence(namespace, StandardCharsets.UTF_8);
        out.writeByte(0).setIntLE(text, out.writerIndex() - text - Integer.BYTES);
        int batch = field(out, 0x04, "firstBatch", true);
        for (int i = 0; i < documents.size(); i++) {
            field(out, 0x03, Integer.toString(i), false);
            documents.get(i).writeTo(out);
        }
        end(out, batch);
        end(out, cursor);
        field(out, 0x01, "ok", false);
        out.writeDoubleLE(1);
        end(out, answer);
        return out.setIntLE(message, out.writerIndex() - message);
    }

    /** Writes the type and name of a field and, where its length is to follow, leaves room for it; says where. */
    private static int field(ByteBuf out, int type, String name, boolean withLength) {
        out.writeByte(type).writeCharSequence(name, StandardCharsets.US_ASCII);
        out.writeByte(0);
        return withLength ? begin(out) : out.writerIndex();
    }

    private static int begin(ByteBuf out) {
        int at = out.writerIndex();
        out.writeIntLE(0);
        return at;
    }

    private static void end(ByteBuf out, int begin) {
        out.writeByte(0).setIntLE(begin, out.writerIndex() - begin);
    }
}
