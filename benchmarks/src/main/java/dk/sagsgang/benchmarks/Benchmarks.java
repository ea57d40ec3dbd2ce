package dk.sagsgang.benchmarks;

import dk.sagsgang.benchmarks.commands.CommandsHarness;
import dk.sagsgang.benchmarks.floors.FloorsHarness;
import dk.sagsgang.benchmarks.freshness.FreshnessHarness;
import dk.sagsgang.benchmarks.growth.GrowthHarness;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.reads.ReadsHarness;
import dk.sagsgang.benchmarks.reads.ScreensHarness;
import dk.sagsgang.benchmarks.rebuild.RebuildHarness;
import dk.sagsgang.benchmarks.recovery.RecoveryHarness;
import dk.sagsgang.benchmarks.relay.RelayHarness;
import dk.sagsgang.benchmarks.replay.ReplayHarness;
import dk.sagsgang.benchmarks.report.Book;
import dk.sagsgang.benchmarks.report.Results;
import dk.sagsgang.benchmarks.report.Witness;
import dk.sagsgang.benchmarks.scenes.Directories;
import dk.sagsgang.benchmarks.seal.SealHarness;
import dk.sagsgang.benchmarks.streams.StreamsHarness;
import dk.sagsgang.benchmarks.travel.TravelHarness;
import dk.sagsgang.benchmarks.verify.VerifyHarness;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The command line: measures by the harnesses that are named, and enters what they found into the record unless it was
 * only for a look. {@code sagsgang.home} is the folder of the project.
 */
public final class Benchmarks {

    /** A new harness is one more line here. */
    static final List<Harness> HARNESSES = List.of(
            new FloorsHarness(),
            new CommandsHarness(),
            new GrowthHarness(),
            new RelayHarness(),
            new ReadsHarness(),
            new SealHarness(),
            new RecoveryHarness(),
            new VerifyHarness(),
            new StreamsHarness(),
            new ReplayHarness(),
            new RebuildHarness(),
            new FreshnessHarness(),
            new TravelHarness(),
            new ScreensHarness());

    private Benchmarks() {}

    public static void main(String[] arguments) {
        // Threads that a library leaves behind would keep the program from its end.
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Options options = Options.of(arguments);
            carryOut(options, named(options.names()), Path.of(System.getProperty("sagsgang.home", ".")));
            return 0;
        } catch (Options.NotUnderstood e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            return 2;
        } catch (Exception e) {
            e.printStackTrace();
            return 1;
        }
    }

    private static void carryOut(Options options, List<Harness> harnesses, Path home) throws Exception {
        Book book = book(home);
        if (options.list()) {
            harnesses.forEach(harness -> System.out.println(harness.name()));
        } else if (options.render()) {
            Files.writeString(book.page(), book.madeAnew());
        } else {
            Path target = Files.createDirectories(home.resolve("benchmarks/target"));
            for (Harness harness : harnesses) {
                Results results = measure(harness, options, target);
                if (!options.shorter()) {
                    book.enter(results);
                }
                System.out.println(results.section());
            }
        }
    }

    /** What is committed. */
    static Book book(Path home) {
        return new Book(home.resolve("benchmarks/results"), home.resolve("docs/benchmarks.md"));
    }

    private static Results measure(Harness harness, Options options, Path target) throws Exception {
        System.err.println(harness.name());
        Path directory = Files.createTempDirectory(target, harness.name() + "-");
        try {
            Plan plan = options.shorter() ? Plan.shorter(directory) : Plan.full(directory);
            return measure(harness, options.rounds() == null ? plan : plan.withRounds(options.rounds()));
        } finally {
            Directories.remove(directory);
        }
    }

    static Results measure(Harness harness, Plan plan) throws Exception {
        Witness witness = new Witness(loadBefore());
        Findings found = harness.measure(plan);
        return Results.of(harness, plan.rounds(), witness.tell(plan.directory()), found);
    }

    /** The script tells the load from before it built; without it this process is all there was. */
    private static double loadBefore() {
        String told = System.getProperty("sagsgang.load");
        return told == null
                ? ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                : Double.parseDouble(told);
    }

    private static List<Harness> named(List<String> names) {
        return names.isEmpty()
                ? HARNESSES
                : names.stream().map(Benchmarks::named).toList();
    }

    private static Harness named(String name) {
        return HARNESSES.stream()
                .filter(harness -> harness.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Options.NotUnderstood("There is no harness " + name + "."));
    }
}
