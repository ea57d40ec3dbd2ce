package dk.sagsgang.query.streams;

import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import dk.sagsgang.query.streams.SseReader.Message;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Clients leave in the middle of a message, stall and come back, and the service is restarted under them, while events
 * are recorded. {@code -Dsagsgang.streams.disconnects=1000} makes it the long run, {@code -Dsagsgang.streams.seed=N}
 * another one.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamsChaosIT {
    private static final int DISCONNECTS = Integer.getInteger("sagsgang.streams.disconnects", 120);
    private static final long SEED = Long.getLong("sagsgang.streams.seed", 4);
    private static final int CLIENTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger disconnects = new AtomicInteger();
    private final AtomicInteger comings = new AtomicInteger();
    private volatile long last = Long.MAX_VALUE;

    @Test
    void nothing_is_lost_doubled_or_out_of_order() throws Exception {
        int port = freePort();
        try (TestServers servers = TestServers.start();
                Publisher publisher = new Publisher(servers.kafkaServers())) {
            Ledger ledger = Stories.registered("herning");
            Stories.boblberg(ledger);
            publisher.publish(ledger);
            QueryService service = start(servers, port);
            try {
                await().atMost(PATIENCE)
                        .until(() -> service.get("/herning?minPosition=12").status() == 200);
                List<Client> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(new Client(port, new Random(SEED * 1_000 + i)));
                }
                List<Thread> threads = clients.stream()
                        .map(client -> Thread.ofVirtual().start(client))
                        .toList();
                record(publisher, ledger, DISCONNECTS / 2);
                service.close();
                try (QueryService restarted = start(servers, port)) {
                    record(publisher, ledger, DISCONNECTS);
                    last = ledger.position();
                    rename(ledger);
                    publisher.publish(ledger);
                    for (Thread thread : threads) {
                        assertThat(thread.join(PATIENCE)).as("seed %d", SEED).isTrue();
                    }
                    assertThat(restarted.port()).isEqualTo(port);
                }
                for (Client client : clients) {
                    assertThat(client.heard)
                            .as("seed %d", SEED)
                            .isEqualTo(
                                    LongStream.rangeClosed(1, last + 1).boxed().toList());
                }
                assertThat(disconnects.get()).isGreaterThanOrEqualTo(DISCONNECTS);
                System.out.printf(
                        "%d disconnects, %d comings, %d events to each of %d clients, seed %d%n",
                        disconnects.get(), comings.get(), last, CLIENTS, SEED);
            } finally {
                service.close();
            }
        }
    }

    /** Records on, 200 events a second, until there were so many disconnects. */
    private void record(Publisher publisher, Ledger ledger, int until) {
        long give = System.nanoTime() + PATIENCE.toNanos() * (1 + DISCONNECTS / 500);
        while (disconnects.get() < until) {
            assertThat(System.nanoTime()).as("disconnects in time").isLessThan(give);
            for (int i = 0; i < 4; i++) {
                rename(ledger);
            }
            publisher.publish(ledger);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static void rename(Ledger ledger) {
        ledger.record(
                Stories.caseStream(ledger, "29.09.00-P20-1-19"),
                NOVEMBER,
                new CaseRenamed(new Text("Navn " + ledger.position())));
    }

    private static QueryService start(TestServers servers, int port) {
        return QueryService.start(
                servers.mongodbUri(),
                servers.kafkaServers(),
                "chaos",
                "--server.port=" + port,
                "--server.tomcat.connection-timeout=2s",
                "--sagsgang.streams.tail-events=256",
                "--sagsgang.streams.heartbeat=200ms");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A dashboard on a bad line. */
    private final class Client implements Runnable {
        private final int port;
        private final Random random;
        private final List<Long> heard = new ArrayList<>();
        private String lastEventId = "0";

        Client(int port, Random random) {
            this.port = port;
            this.random = random;
        }

        @Override
        public void run() {
            while (heard.isEmpty() || heard.getLast() <= last) {
                try (SseClient client =
                        new SseClient(port, "/herning/events?from=earliest", "Last-Event-ID: " + lastEventId)) {
                    listen(client);
                } catch (IOException away) {
                    LockSupport.parkNanos(
                            Duration.ofMillis(20 + random.nextInt(50)).toNanos());
                }
            }
        }

        private void listen(SseClient client) throws IOException {
            if (client.status() != 200) {
                throw new IOException("Status " + client.status());
            }
            comings.incrementAndGet();
            int stays = 1 + random.nextInt(60);
            boolean stalls = random.nextInt(4) == 0;
            try {
                for (int i = 0; i < stays; i++) {
                    if (!client.read()) {
                        return;
                    }
                    if (stalls && i == stays / 2) {
                        LockSupport.parkNanos(
                                Duration.ofMillis(random.nextInt(400)).toNanos());
                    }
                }
                client.cut();
                disconnects.incrementAndGet();
            } finally {
                take(client);
            }
        }

        private void take(SseClient client) {
            for (Message message : client.reader().messages()) {
                if (!message.type().equals("StreamEnded")) {
                    heard.add(Long.parseLong(message.id()));
                }
            }
            String id = client.reader().lastEventId();
            lastEventId = id.isEmpty() ? lastEventId : id;
        }
    }
}
