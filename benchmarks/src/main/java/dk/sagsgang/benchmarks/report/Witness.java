package dk.sagsgang.benchmarks.report;

import com.mongodb.client.MongoClient;
import com.sun.management.OperatingSystemMXBean;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.jspecify.annotations.Nullable;

/** Looks at the machine from before a run to its end. */
public final class Witness {

    private static final Path CPU_TIMES = Path.of("/proc/stat");
    private static final Path CPU_KINDS = Path.of("/proc/cpuinfo");
    /** The fields that are others' work or ours: user, nice, system and steal; interrupts serve either and are left out. */
    private static final int[] WORK = {1, 2, 3, 8};
    /** Linux tells times to programs in hundredths of a second, whatever its own clock. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final Pattern VERSION = Pattern.compile(".*-(\\d[^-/]*(?:-[A-Z]+)?)\\.jar");

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final double loadBefore;
    private final long beganNanos = System.nanoTime();
    private final long ownBefore = system.getProcessCpuTime();
    private final @Nullable Long allBefore = workNanos();

    /**
     * @param loadBefore the load average from before anything was done for the run, a build of what is measured included
     */
    public Witness(double loadBefore) {
        this.loadBefore = loadBefore;
    }

    /** What was seen of the run up to now, whose files are in that directory. */
    public Surroundings tell(Path directory) {
        Runtime runtime = Runtime.getRuntime();
        return new Surroundings(
                LocalDate.now(ZoneOffset.UTC).toString(),
                cpu(),
                runtime.availableProcessors(),
                system.getTotalMemorySize() >> 20,
                runtime.maxMemory() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                fileSystem(directory),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                versions(),
                "before every answer (FileChannel.force(false)), one for all that wait",
                loadBefore,
                othersShare());
    }

    private @Nullable Double othersShare() {
        Long allNow = workNanos();
        if (allBefore == null || allNow == null) {
            return null;
        }
        long own = system.getProcessCpuTime() - ownBefore;
        long elapsed = (System.nanoTime() - beganNanos) * Runtime.getRuntime().availableProcessors();
        return Math.max(0, allNow - allBefore - own) / (double) elapsed;
    }

    private static @Nullable Long workNanos() {
        if (!Files.isReadable(CPU_TIMES)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(CPU_TIMES)) {
            String[] all = lines.findFirst().orElseThrow().split(" +");
            return Arrays.stream(WORK)
                            .mapToLong(field -> Long.parseLong(all[field]))
                            .sum()
                    * TICK_NANOS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cpu() {
        if (!Files.isReadable(CPU_KINDS)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(CPU_KINDS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileSystem(Path directory) {
        try {
            return Files.getFileStore(directory).type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Kafka", versionOf(KafkaProducer.class));
        versions.put("MongoDB driver", versionOf(MongoClient.class));
        versions.put("mongo-java-server", versionOf(MongoServer.class));
        versions.put("Axon", versionOf(EventSourcingRepository.class));
        return versions;
    }

    /** As the name of its jar says it, which all of them do. */
    private static String versionOf(Class<?> type) {
        URL jar = type.getProtectionDomain().getCodeSource().getLocation();
        Matcher name = VERSION.matcher(jar.getPath());
        return name.matches() ? name.group(1) : "unknown";
    }
}
