package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Cuts what a client sends into messages. Inserts into some databases are not decoded, all else is the library's. */
final class InsertDecoder extends MongoWireProtocolHandler {
    private final Predicate<String> ofDatabase;

    InsertDecoder(Predicate<String> ofDatabase) {
        this.ofDatabase = ofDatabase;
    }

    @Override
    protected @Nullable ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
        InsertMessage insert = InsertMessage.read(context.channel(), in, ofDatabase);
        return insert == null ? super.decode(context, in) : insert;
    }
}
