package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One verification of one bundle with a readable header. The caller's thread reads and hashes the file, and understands
 * what stands before the events; workers read blocks of events, which the caller's thread judges in the order of the file.
 */
final class Verification {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final int BLOCKS_AHEAD = 2 * WORKERS + 2;

    private final BundleBlocks blocks;
    private final BundleHeader header;
    private final VerifierKeys trusted;
    private final Faults faults = new Faults();
    private final SealedLeaves leaves;
    private final CheckpointAudit checkpoints;
    private final BundleHead head;
    private final EventAudit events;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<Long> digestLines = new ArrayList<>();
    private long lines = 1;

    private Verification(BundleBlocks blocks, BundleHeader header, List<SignedNote> brought, List<VerifierKey> pinned) {
        this.blocks = blocks;
        this.header = header;
        this.trusted = pinned.isEmpty() ? header.keys().known() : new VerifierKeys(pinned);
        this.leaves = new SealedLeaves(header);
        this.checkpoints = new CheckpointAudit(header, trusted, faults);
        this.head = new BundleHead(header, checkpoints, leaves, faults);
        this.events = new EventAudit(leaves, new EventSequence(header, faults));
        checkpoints.accept(brought);
        header.keys().known().all().stream()
                .filter(key -> !trusted.all().contains(key))
                .forEach(key -> faults.add(
                        Fault.Kind.UNPINNED_KEY, 1, "The bundle claims the key " + key + ", which is not trusted."));
    }

    private record Pending(BundleBlocks.Block block, Future<EventBatch> batch) {}

    static AuditReport of(InputStream in, List<SignedNote> brought, List<VerifierKey> pinned) throws IOException {
        BundleBlocks blocks = new BundleBlocks(in);
        BundleBlocks.Block first = blocks.next();
        int end = EventBatch.lineEnd(first.octets(), 0, first.length());
        BundleHeader header;
        try {
            header = BundleHeader.read(first.octets(), 0, end);
        } catch (InvalidValue | NotCanonical e) {
            return unreadable(first.length() == 0, pinned);
        }
        return new Verification(blocks, header, brought, pinned).run(first, end + 1);
    }

    private static AuditReport unreadable(boolean cutOff, List<VerifierKey> pinned) {
        Fault fault = cutOff
                ? new Fault(Fault.Kind.TRUNCATED, 1, "The file ends within its first line.")
                : new Fault(
                        Fault.Kind.UNREADABLE_LINE,
                        1,
                        "Line 1 is not the header of a bundle, so nothing else can be judged.");
        LogKeys none = new LogKeys(List.of(), List.of());
        return new AuditReport("", null, none, new VerifierKeys(pinned), 0, 0, List.of(fault), 1);
    }

    private AuditReport run(BundleBlocks.Block first, int afterHeader) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(
                WORKERS, Thread.ofPlatform().daemon().name("audit-", 0).factory());
        try {
            Map<Long, Sha256> roots = read(first, afterHeader, workers);
            return judge(roots);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Reads the file to its end, and returns the roots that the leaves alone give. */
    private Map<Long, Sha256> read(BundleBlocks.Block first, int afterHeader, ExecutorService workers)
            throws IOException {
        BundleBlocks.Block block = first;
        int from = headOf(block, afterHeader);
        while (from == block.length() && from > 0) {
            blocks.giveBack(block);
            block = blocks.next();
            from = headOf(block, 0);
        }
        // All leaves are there now, so their tree is computed beside the events.
        Future<Map<Long, Sha256>> roots = workers.submit(() -> Roots.at(checkpoints.sizes(), leaves, Map.of()));
        while (block.length() > 0) {
            BundleBlocks.Block read = block;
            int begin = from;
            pending.add(new Pending(read, workers.submit(() -> EventBatch.read(read.octets(), begin, read.length()))));
            if (pending.size() > BLOCKS_AHEAD) {
                judgeOldest();
            }
            block = blocks.next();
            from = 0;
        }
        while (!pending.isEmpty()) {
            judgeOldest();
        }
        return done(roots);
    }

    /** Takes in the lines before the events, and says where in the block it stopped. */
    private int headOf(BundleBlocks.Block block, int begin) {
        int from = begin;
        while (from < block.length()) {
            int to = EventBatch.lineEnd(block.octets(), from, block.length());
            if (!head.take(block.octets(), from, to, lines + 1)) {
                break;
            }
            lines++;
            from = to + 1;
        }
        return from;
    }

    private void judgeOldest() throws IOException {
        Pending oldest = pending.remove();
        EventBatch batch = done(oldest.batch());
        events.accept(batch, lines + 1);
        batch.others.forEach((i, octets) -> other(octets, lines + 1 + i));
        lines += batch.count;
        blocks.giveBack(oldest.block());
    }

    private void other(byte[] octets, long line) {
        if (LineScanner.begins(octets, 0, octets.length, AuditBundle.DIGEST)) {
            digestLines.add(line);
        } else {
            faults.add(Fault.Kind.MISPLACED_LINE, line, "Line " + line + " stands among the events and is none.");
        }
    }

    private AuditReport judge(Map<Long, Sha256> byLeaves) {
        boolean cutOff = isCutOff();
        EventAlignment alignment = events.finish(faults, cutOff);
        if (!cutOff) {
            head.finish();
        }
        Map<Long, Sha256> roots =
                alignment.filled().isEmpty() ? byLeaves : Roots.at(checkpoints.sizes(), leaves, alignment.filled());
        boolean leavesAltered = false;
        if (alignment.hasAltered() && !checkpoints.fitsLast(roots)) {
            Map<Long, Sha256> byEvents = Roots.at(checkpoints.sizes(), leaves, alignment.filledAndAltered());
            leavesAltered = checkpoints.fitsLast(byEvents);
            roots = leavesAltered ? byEvents : roots;
        }
        alignment.tellAltered(leavesAltered);
        checkpoints.judge(roots);
        Sha256 root = roots.get(header.events());
        return new AuditReport(
                header.origin(),
                root == null ? null : new TreeHead(header.events(), root),
                header.keys(),
                trusted,
                checkpoints.verified(),
                events.read(),
                faults.kept().stream()
                        .sorted(Comparator.comparing((Fault it) -> it.kind().counted())
                                .thenComparingLong(Fault::at))
                        .toList(),
                faults.count());
    }

    /** Whether the end of the file is missing; tells that, and whether the digest there is right. */
    private boolean isCutOff() {
        digestLines.stream()
                .filter(line -> line < lines)
                .forEach(line -> faults.add(
                        Fault.Kind.MISPLACED_LINE, line, "The digest in line " + line + " is not the last line."));
        if (blocks.rest().length > 0) {
            faults.add(Fault.Kind.TRUNCATED, lines + 1, "The file ends within line " + (lines + 1) + ".");
            return true;
        }
        byte[] last = blocks.lastLine();
        if (!LineScanner.begins(last, 0, last.length, AuditBundle.DIGEST)) {
            faults.add(Fault.Kind.TRUNCATED, lines, "The file ends with line " + lines + ", which is not its digest.");
            return true;
        }
        if (!AuditBundle.isDigest(last, blocks.digest())) {
            faults.add(
                    Fault.Kind.DIGEST_WRONG,
                    lines,
                    "The digest in line " + lines + " is not that of the lines before it.");
        }
        return false;
    }

    private static <T> T done(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Interrupted while verifying.");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A block of events could not be read.", e.getCause());
        }
    }
}
