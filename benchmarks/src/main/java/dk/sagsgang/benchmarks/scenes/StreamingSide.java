package dk.sagsgang.benchmarks.scenes;

import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.query.QueryServiceApplication;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole query-service as it is started, with its views in a store in memory and room for any number of streams. */
public final class StreamingSide implements AutoCloseable {

    private static final long LOOK_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    public StreamingSide(Broker broker, String... more) {
        String[] arguments = {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--sagsgang.mongodb.uri=" + mongo.connectionString(),
            "--sagsgang.kafka.bootstrap-servers=" + broker.bootstrapServers(),
            "--sagsgang.streams.clients=100000",
            "--sagsgang.streams.clients-per-address=100000"
        };
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        context = QueryServiceApplication.application().run(all);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    /** Waits until the views of the authority tell the events up to the position. */
    public void awaitApplied(String authority, long position) throws Exception {
        URI question = URI.create("http://127.0.0.1:" + address().getPort() + "/api/v1/authorities/" + authority
                + "?minPosition=" + position);
        long give = System.nanoTime() + PATIENCE_NANOS;
        while (http.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                != 200) {
            if (System.nanoTime() - give >= 0) {
                throw new IllegalStateException("The views did not reach position " + position + " in time.");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Waits until so many streams are open. */
    public void awaitStreams(int count) throws Exception {
        long give = System.nanoTime() + PATIENCE_NANOS;
        while (!awaitedStreams(count)) {
            if (System.nanoTime() - give >= 0) {
                throw new IllegalStateException("There were not " + count + " streams in time.");
            }
        }
    }

    /** Waits a moment and tells whether so many streams are open. */
    public boolean awaitedStreams(int count) throws Exception {
        LockSupport.parkNanos(LOOK_NANOS);
        URI question =
                URI.create("http://127.0.0.1:" + address().getPort() + "/actuator/metrics/sagsgang.streams.clients");
        String told = http.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return told.contains("\"value\":" + count + ".0");
    }

    @Override
    public void close() {
        http.close();
        context.close();
        mongo.close();
    }
}
