package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests that a ledger consists of in its own way: what finds by keys or ranges, and what inserts, without
 * decoding a document, and whatever writes to a journal when that is durable, without a thread that waits. All other
 * requests go on to the library's handler.
 */
final class BytesHandler extends SimpleChannelInboundHandler<MongoMessage> {
    private final JournaledBackend backend;
    private final AtomicInteger answers = new AtomicInteger();

    BytesHandler(JournaledBackend backend) {
        this.backend = backend;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MongoMessage request) {
        int requestId = request.getHeader().getRequestID();
        CompletableFuture<Document> written = write(request);
        if (written != null) {
            answerWhenWritten(context, requestId, written);
            return;
        }
        FoundDocuments found = backend.find(request.getDocument());
        if (found == null) {
            context.fireChannelRead(request);
        } else {
            send(context, found.message(context.alloc(), answers.incrementAndGet(), requestId));
        }
    }

    private @Nullable CompletableFuture<Document> write(MongoMessage request) {
        if (request instanceof InsertMessage message) {
            return backend.write(message.insert());
        }
        Document command = request.getDocument();
        return command.get("$db") instanceof String database
                ? backend.write(database, command.keySet().iterator().next(), command)
                : null;
    }

    /** What sending an answer fails with closes the connection, so nobody waits for it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void answerWhenWritten(ChannelHandlerContext context, int requestId, CompletableFuture<Document> written) {
        written.thenAccept(answer -> answer(context, requestId, answer));
    }

    private void answer(ChannelHandlerContext context, int requestId, Document answer) {
        MessageHeader header = new MessageHeader(answers.incrementAndGet(), requestId);
        send(context, new MongoMessage(context.channel(), header, answer));
    }

    private static void send(ChannelHandlerContext context, Object message) {
        context.channel().writeAndFlush(message).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
}
