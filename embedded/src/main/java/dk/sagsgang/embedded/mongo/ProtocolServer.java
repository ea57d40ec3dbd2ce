package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The library's server with other handlers between the bytes and the library's own, which its class does not allow.
 * Owns the backend and closes it.
 */
final class ProtocolServer implements AutoCloseable {
    /** No thread waits for the disk. Each that has answers to send is woken after a group, so few are better. */
    private static final int THREADS = 8;

    private static final int LONGEST_STOP_SECONDS = 5;

    private final MongoBackend backend;
    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ServerBootstrap bootstrap;

    /** Makes a server; the handlers, new ones for each connection, stand in front of the library's. */
    ProtocolServer(MongoBackend backend, Supplier<List<ChannelHandler>> handlers) {
        this.backend = backend;
        this.bootstrap = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connection.pipeline().addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder());
                        handlers.get().forEach(connection.pipeline()::addLast);
                        connection
                                .pipeline()
                                .addLast(new MongoDatabaseHandler(backend, connections), new MongoExceptionHandler());
                    }
                });
    }

    /** Opens the port and tells its address; throws {@link java.net.BindException}, undeclared, when it is taken. */
    InetSocketAddress bind(InetSocketAddress wanted) {
        Channel listening = bootstrap.bind(wanted).syncUninterruptibly().channel();
        connections.add(listening);
        return (InetSocketAddress) listening.localAddress();
    }

    /** Closes the port and the connections, waits for what is under way and closes the backend. */
    @Override
    public void close() {
        connections.close().syncUninterruptibly();
        threads.shutdownGracefully(0, LONGEST_STOP_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
        backend.close();
    }
}
