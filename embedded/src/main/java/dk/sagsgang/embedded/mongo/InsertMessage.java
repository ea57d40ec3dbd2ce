package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A message that inserts documents, which are kept as the bytes they came as. Its layout is that of OP_MSG in MongoDB's
 * wire protocol: a header of four ints, flags, a section with the command, and one with the documents.
 */
final class InsertMessage extends MongoMessage {
    private static final String DOCUMENTS = "documents";
    private static final int OP_CODE_AT = 12;
    private static final int FLAGS_AT = 16;
    private static final int COMMAND_KIND_AT = 20;
    private static final int COMMAND_AT = 21;
    private static final byte[] BEGINS_INSERT = "\u0002insert\0".getBytes(StandardCharsets.UTF_8);

    private final WriteCommand insert;

    private InsertMessage(Channel channel, MessageHeader header, WriteCommand insert) {
        super(channel, header, insert.body());
        this.insert = insert;
    }

    WriteCommand insert() {
        return insert;
    }

    /** Reads a whole message; null, with nothing taken from the buffer, when it is any other or has its oddities. */
    static @Nullable InsertMessage read(Channel channel, ByteBuf in, Predicate<String> ofDatabase) {
        int begin = in.readerIndex();
        if (in.readableBytes() <= COMMAND_AT + Integer.BYTES + BEGINS_INSERT.length) {
            return null;
        }
        int length = in.getIntLE(begin);
        boolean inserts = length <= in.readableBytes()
                && in.getIntLE(begin + OP_CODE_AT) == OpCode.OP_MSG.getId()
                && in.getIntLE(begin + FLAGS_AT) == 0
                && in.getByte(begin + COMMAND_KIND_AT) == SECTION_KIND_BODY
                && beginsInsert(in, begin + COMMAND_AT + Integer.BYTES);
        if (!inserts) {
            return null;
        }
        ByteBuf message = in.slice(begin, length).skipBytes(COMMAND_AT);
        Document command = BsonDecoder.decodeBson(message);
        if (!(command.get("$db") instanceof String database) || !ofDatabase.test(database)) {
            return null;
        }
        List<BsonBytes> documents = readDocuments(message);
        if (documents == null) {
            return null;
        }
        in.skipBytes(length);
        MessageHeader header = new MessageHeader(length, in.getIntLE(begin + 4), in.getIntLE(begin + 8));
        return new InsertMessage(channel, header, new WriteCommand(database, command, DOCUMENTS, documents));
    }

    private static boolean beginsInsert(ByteBuf in, int at) {
        for (int i = 0; i < BEGINS_INSERT.length; i++) {
            if (in.getByte(at + i) != BEGINS_INSERT[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one sequence of plain documents that the rest of the message is, each with its own {@code _id}. */
    private static @Nullable List<BsonBytes> readDocuments(ByteBuf rest) {
        if (rest.readableBytes() < 1 + Integer.BYTES + DOCUMENTS.length() + 1
                || rest.readByte() != SECTION_KIND_DOCUMENT_SEQUENCE
                || rest.readIntLE() != rest.readableBytes() + Integer.BYTES
                || !BsonDecoder.decodeCString(rest).equals(DOCUMENTS)) {
            return null;
        }
        List<BsonBytes> documents = new ArrayList<>();
        while (rest.isReadable()) {
            if (!PlainBson.begins(rest, rest.readerIndex(), rest.writerIndex())) {
                return null;
            }
            BsonBytes document = BsonBytes.read(rest);
            if (!document.has("_id")) {
                return null;
            }
            documents.add(document);
        }
        return documents.isEmpty() ? null : documents;
    }
}
