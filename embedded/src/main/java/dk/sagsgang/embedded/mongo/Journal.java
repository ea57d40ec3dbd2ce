package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes write commands durable and applies them, in one order for disk and memory: a command is written to the journal,
 * forced to disk, applied, and only then answered. All that wait share one write and one force. One thread does this,
 * and nobody interrupts it, since an interrupt would close the file. After a failed write or force nothing is accepted
 * any more until a new start: what a disk holds after a failed force cannot be known.
 */
final class Journal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Journal.class);
    private static final int GROUP_BYTES = 8 * 1024 * 1024;

    private final JournalDirectory directory;
    private final JournalFile file;
    private final Memory memory;
    private final JournalRecovery recovery;
    private final Thread committer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingToDo = lock.newCondition();
    private List<Waiting> waiting = new ArrayList<>();
    private boolean closing;
    private @Nullable Throwable failure;

    /** Where commands take effect, in the order of the journal. */
    interface Memory {
        Document apply(WriteCommand command);
    }

    private record Waiting(WriteCommand command, ByteBuffer bytes, CompletableFuture<Document> answer) {}

    private Journal(JournalDirectory directory, JournalFile file, Memory memory, JournalRecovery recovery) {
        this.directory = directory;
        this.file = file;
        this.memory = memory;
        this.recovery = recovery;
        this.committer = Thread.ofPlatform().name("journal").unstarted(this::commitUntilClosed);
    }

    /**
     * Opens the journal in a directory and applies everything in it.
     *
     * @throws JournalInUse when another server holds the directory
     * @throws JournalDamaged when something that was acknowledged cannot be read
     */
    static Journal open(Path wantedDirectory, Force force, Memory memory) {
        try {
            JournalDirectory directory = JournalDirectory.hold(wantedDirectory);
            try {
                long began = System.nanoTime();
                JournalReplay replay = new JournalReplay(directory.journalPath(), memory);
                JournalFile file =
                        JournalFile.open(directory.journalPath(), directory.openJournal(), force, replay::frame);
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                JournalRecovery recovery = new JournalRecovery(replay.commands(), file.length(), file.cutBytes(), took);
                log.info("The journal {} is read: {}", directory.journalPath(), recovery);
                Journal journal = new Journal(directory, file, memory, recovery);
                journal.committer.start();
                return journal;
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a command to make it durable and apply it. In the journal's thread comes what applying it answered or
     * threw, or {@link JournalUnavailable} when it is not known to be durable.
     */
    CompletableFuture<Document> submit(WriteCommand command) {
        ByteBuffer bytes = command.encode();
        Waiting mine = new Waiting(command, bytes, new CompletableFuture<>());
        JournalUnavailable refusal = bytes.remaining() + Integer.BYTES > FrameFormat.MAX_PAYLOAD_BYTES
                ? new JournalUnavailable("A command of " + bytes.remaining() + " bytes does not fit the journal")
                : enqueue(mine);
        return refusal == null ? mine.answer() : CompletableFuture.failedFuture(refusal);
    }

    private @Nullable JournalUnavailable enqueue(Waiting one) {
        lock.lock();
        try {
            if (failure != null) {
                return new JournalUnavailable("The journal takes no writes since it failed: " + failure, failure);
            }
            if (closing) {
                return new JournalUnavailable("The journal is closed");
            }
            waiting.add(one);
            somethingToDo.signal();
            return null;
        } finally {
            lock.unlock();
        }
    }

    JournalRecovery recovery() {
        return recovery;
    }

    /** Commits what waits, then lets go of the directory. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            somethingToDo.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try (directory) {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commitUntilClosed() {
        for (List<Waiting> group = take(); !group.isEmpty(); group = take()) {
            try {
                commit(group);
            } catch (IOException | RuntimeException | Error e) {
                fail(e, group);
            }
        }
    }

    /** Waits for commands and takes all there are, at least one; empty when the journal is being closed. */
    private List<Waiting> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                somethingToDo.awaitUninterruptibly();
            }
            List<Waiting> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void commit(List<Waiting> taken) throws IOException {
        int begin = 0;
        while (begin < taken.size()) {
            int end = begin;
            int bytes = 0;
            do {
                bytes += Integer.BYTES + taken.get(end).bytes().remaining();
                end++;
            } while (end < taken.size() && bytes + taken.get(end).bytes().remaining() < GROUP_BYTES);
            ByteBuffer payload = ByteBuffer.allocate(bytes);
            for (Waiting one : taken.subList(begin, end)) {
                payload.putInt(one.bytes().remaining()).put(one.bytes());
            }
            file.append(payload.flip());
            taken.subList(begin, end).forEach(this::applyAndAnswer);
            begin = end;
        }
    }

    private void applyAndAnswer(Waiting one) {
        Document answer;
        try {
            answer = memory.apply(one.command());
        } catch (RuntimeException e) {
            // The command itself is at fault. It fails in the same way when it is applied again at the next start.
            one.answer().completeExceptionally(e);
            return;
        }
        one.answer().complete(answer);
    }

    private void fail(Throwable cause, List<Waiting> group) {
        log.error("The journal takes no more writes, a new start is needed", cause);
        List<Waiting> unanswered = new ArrayList<>(group);
        lock.lock();
        try {
            if (failure == null) {
                failure = cause;
            }
            unanswered.addAll(waiting);
            waiting = new ArrayList<>();
        } finally {
            lock.unlock();
        }
        // Those of the group that were answered already keep their answer.
        unanswered.forEach(one -> one.answer()
                .completeExceptionally(
                        new JournalUnavailable("The write is not known to be durable: " + cause, cause)));
    }
}
