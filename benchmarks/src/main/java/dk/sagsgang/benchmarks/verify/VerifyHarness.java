package dk.sagsgang.benchmarks.verify;

import static dk.sagsgang.benchmarks.kernel.Measurement.EVENTS_A_SECOND;

import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.benchmarks.mix.RecordedEvents;
import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.AuditVerifier;
import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;

/** How long an auditor waits for the verdict on a bundle that he took home. */
public final class VerifyHarness implements Harness {

    private static final int EVENTS = 1_000_000;
    private static final int EVENTS_A_CASE = 10;
    private static final int BLOCK_BYTES = 1 << 20;
    private static final double MOST_SECONDS = 10;
    private static final String HASHING = "sha256";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String title() {
        return "Verifying a bundle";
    }

    @Override
    public String method() {
        return "An audit bundle of 1,000,000 events in cases of ten, with one signed checkpoint, verified from its file"
                + " without a server, which uses all cores; the floor takes the SHA-256 of the same file on one. The file"
                + " was read before and is in the page cache. Sealing, beside it, is leaf hash and tree of the same"
                + " events on one thread, in memory and without a store.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        AuthorityId authority = new AuthorityId("audited");
        List<RecordedEvent> events = RecordedEvents.made(plan.count(EVENTS), EVENTS_A_CASE, new Commits(authority));
        Path bundle = plan.directory().resolve("bundle");
        BundleFile.write(bundle, authority, events);
        List<Row> rows = Rounds.interleaved(
                plan,
                List.of(
                        Measurement.floor(
                                HASHING, "SHA-256 of the same bytes", EVENTS_A_SECOND, hashing(bundle, events.size())),
                        new Measurement(
                                "verify",
                                "verifying the bundle",
                                EVENTS_A_SECOND,
                                HASHING,
                                verifying(bundle, events.size())),
                        new Measurement(
                                "tree",
                                "leaf hashes and tree of the same events",
                                EVENTS_A_SECOND,
                                HASHING,
                                time -> seal(events))));
        double seconds = EVENTS / Row.named("verify", rows).median();
        return new Findings(
                rows,
                List.of(Goal.atMost("1,000,000 events verified offline", MOST_SECONDS, seconds, "s")),
                List.of(String.format(
                        Locale.ROOT, "The bundle of %,d events has %,d MB.", events.size(), Files.size(bundle) >> 20)));
    }

    private static Contender hashing(Path bundle, int events) {
        return time -> {
            long began = System.nanoTime();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK_BYTES];
            try (InputStream in = Files.newInputStream(bundle)) {
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    digest.update(block, 0, read);
                }
            }
            digest.digest();
            return Sample.rate(events, System.nanoTime() - began, null);
        };
    }

    private static Contender verifying(Path bundle, int events) {
        return time -> {
            long began = System.nanoTime();
            AuditReport report = AuditVerifier.verify(bundle);
            long took = System.nanoTime() - began;
            if (!report.isSound() || report.eventsRead() != events) {
                throw new IllegalStateException("A sound bundle was not found to be: " + report);
            }
            return Sample.rate(events, took, null);
        };
    }

    private static Sample seal(List<RecordedEvent> events) throws IOException {
        long began = System.nanoTime();
        Frontier frontier = Frontier.empty();
        for (RecordedEvent event : events) {
            frontier.append(LeafHash.octets(event));
        }
        if (frontier.head().size() != events.size()) {
            throw new IllegalStateException("The tree holds " + frontier.head().size() + " leaves.");
        }
        return Sample.rate(events.size(), System.nanoTime() - began, null);
    }
}
