package dk.sagsgang.command.ledger;

import static java.util.concurrent.TimeUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.ledger.UnreliableProxy.Fate;
import dk.sagsgang.events.stored.RecordedEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the ledger promises to processes that race for it on a bad line while one of them is killed again and again: what
 * was acknowledged is there once and where it was said to be, and what was refused is not. Runs for
 * {@code -Dsagsgang.races.seconds}, 15 without it.
 */
abstract class RacingProcessesConformance extends LedgerScene {

    private static final Duration RACING = Duration.ofSeconds(Long.getLong("sagsgang.races.seconds", 15));
    private static final int KILLS = 3;
    private static final int WORTH_KILLING = 40;
    private static final int ONE_FAULT_IN = 10;
    private static final List<Fate> FAULTS = List.of(Fate.REQUEST_LOST, Fate.ANSWER_LOST, Fate.REQUEST_LATE);

    private final Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    RacingProcessesConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    @Timeout(value = 2, unit = HOURS)
    void lose_nothing_double_nothing_and_store_nothing_that_was_refused() throws Exception {
        long seed = System.nanoTime();
        long end = System.nanoTime() + RACING.toNanos();
        int kills = 0;
        try (Writer steady = new Writer("steady", badLine(seed))) {
            while (System.nanoTime() < end || kills < KILLS) {
                try (Writer doomed = new Writer("doomed-" + kills, badLine(seed + 1 + kills))) {
                    int before = acknowledged.size();
                    patiently()
                            .until(() -> doomed.told("STORED") >= WORTH_KILLING
                                    && acknowledged.size() >= before + 2 * WORTH_KILLING);
                }
                kills++;
            }
            assertThat(steady.told("STORED")).isPositive();
        }
        String told = "seed " + seed + ": " + kills + " kills, " + acknowledged.size() + " stored, " + refused.size()
                + " refused";
        System.out.println(told);
        assertWhole(acknowledged);
        Set<String> stored = new HashSet<>();
        Ledger fresh = ledgerAt(store().connectionString(), SETTINGS);
        long last = 0;
        for (List<RecordedEvent> some = fresh.read(authority, 1, 1_000);
                !some.isEmpty();
                some = fresh.read(authority, 1 + last, 1_000)) {
            some.forEach(event -> stored.add(event.commandId()));
            last = some.getLast().position();
        }
        assertThat(refused).as(told).isNotEmpty().doesNotContainAnyElementsOf(stored);
    }

    private String badLine(long seed) throws Exception {
        Random random = new Random(seed);
        UnreliableProxy proxy = proxy();
        proxy.everyInsert(() -> {
            // A late one comes while its commits are being sent anew.
            proxy.deliverLate();
            return random.nextInt(ONE_FAULT_IN) == 0 ? FAULTS.get(random.nextInt(FAULTS.size())) : Fate.ANSWERED;
        });
        return proxy.connectionString();
    }

    /** One process that writes, until it is killed without warning. */
    private final class Writer implements AutoCloseable {

        private final Process process;
        private final Map<String, Integer> told = new ConcurrentHashMap<>();
        private final CompletableFuture<?> heard;

        Writer(String name, String uri) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LedgerWriterMain.class.getName(),
                            uri,
                            authority.value(),
                            name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            heard = CompletableFuture.runAsync(this::listen, Executors.newVirtualThreadPerTaskExecutor());
        }

        int told(String answer) {
            return told.getOrDefault(answer, 0);
        }

        private void listen() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                StringBuilder line = new StringBuilder();
                for (int read = lines.read(); read >= 0; read = lines.read()) {
                    if (read == '\n') {
                        take(line.toString().split(" ", -1));
                        line.setLength(0);
                    } else {
                        line.append((char) read);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(String[] answer) {
            if (answer[0].equals("STORED")) {
                acknowledged.put(answer[1], new Appended(Long.parseLong(answer[2]), Long.parseLong(answer[3])));
            } else if (answer[0].equals("REFUSED")) {
                refused.add(answer[1]);
            }
            told.merge(answer[0], 1, Integer::sum);
        }

        /** Kills the process, and returns when everything it said was heard. */
        @Override
        public void close() {
            // By its handle: the process itself would close the stream under whoever listens.
            process.toHandle().destroyForcibly();
            heard.join();
            process.onExit().join();
        }
    }
}
