package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers the two requests that a ledger consists of without decoding a document: an insert into a database with a
 * journal, and a find that keys or ranges answer. All others go on to the library's handler. An insert is answered by
 * the journal's thread when it is durable, so that no thread waits for each client.
 */
final class BytesHandler extends SimpleChannelInboundHandler<MongoMessage> {
    private final JournaledBackend backend;
    private final AtomicInteger answers = new AtomicInteger();

    BytesHandler(JournaledBackend backend) {
        this.backend = backend;
    }

    /** What sending an answer fails with closes the connection, so nobody waits for it. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    protected void channelRead0(ChannelHandlerContext context, MongoMessage request) {
        int requestId = request.getHeader().getRequestID();
        if (request instanceof InsertMessage message) {
            backend.insert(message.insert()).thenAccept(answer -> answer(context, requestId, answer));
            return;
        }
        FoundDocuments found = backend.find(request.getDocument());
        if (found == null) {
            context.fireChannelRead(request);
        } else {
            send(context, found.message(context.alloc(), answers.incrementAndGet(), requestId));
        }
    }

    private void answer(ChannelHandlerContext context, int requestId, Document answer) {
        MessageHeader header = new MessageHeader(answers.incrementAndGet(), requestId);
        send(context, new MongoMessage(context.channel(), header, answer));
    }

    private static void send(ChannelHandlerContext context, Object message) {
        context.channel().writeAndFlush(message).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
}
