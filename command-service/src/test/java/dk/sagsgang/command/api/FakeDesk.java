package dk.sagsgang.command.api;

import dk.sagsgang.command.desk.CommandIdReused;
import dk.sagsgang.command.desk.Desk;
import dk.sagsgang.command.desk.Receipt;
import dk.sagsgang.command.desk.Submission;
import dk.sagsgang.command.desk.VersionMoved;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk without rules: it accepts everything, one event a command, and keeps the promises of {@link Desk} besides. */
final class FakeDesk implements Desk {

    private record Answered(Sha256 digest, Receipt receipt) {}

    private final List<Submission> accepted = new ArrayList<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final Map<String, Answered> answered = new HashMap<>();
    private @Nullable RuntimeException failure;

    @Override
    public synchronized Receipt submit(Submission submission) {
        Answered before = answered.get(submission.actor() + " " + submission.commandId());
        if (before != null) {
            return repeat(before, submission);
        }
        if (failure != null) {
            throw failure;
        }
        long version = versions.getOrDefault(submission.stream(), -1L);
        if (submission.expectedVersion() != null && submission.expectedVersion() != version) {
            throw new VersionMoved(version);
        }
        accepted.add(submission);
        versions.put(submission.stream(), version + 1);
        Receipt receipt = new Receipt(submission.stream(), version + 1, accepted.size(), false);
        answered.put(
                submission.actor() + " " + submission.commandId(), new Answered(submission.requestDigest(), receipt));
        return receipt;
    }

    @Override
    public @Nullable Object rehearse(Submission submission) {
        return null;
    }

    private static Receipt repeat(Answered before, Submission submission) {
        if (!before.digest().equals(submission.requestDigest())) {
            throw new CommandIdReused();
        }
        Receipt first = before.receipt();
        return new Receipt(first.stream(), first.version(), first.position(), true);
    }

    synchronized void failWith(@Nullable RuntimeException next) {
        failure = next;
    }

    synchronized List<Submission> accepted() {
        return List.copyOf(accepted);
    }

    synchronized void forget() {
        accepted.clear();
        versions.clear();
        answered.clear();
        failure = null;
    }

    @Override
    public void requireAuthority(AuthorityId authority) {
        // Every authority is registered here.
    }
}
