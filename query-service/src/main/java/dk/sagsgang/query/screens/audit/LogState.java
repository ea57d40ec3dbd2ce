package dk.sagsgang.query.screens.audit;

import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.NoteSignature;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.ApiProblem;
import dk.sagsgang.query.screens.shell.Here;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of a log: its newest checkpoint and the keys it signs with. None of it is verified here; that is
 * for the reader's own browser. A log of which nothing is signed yet has no checkpoint, and one that the service itself
 * found to contradict its checkpoint has a contradiction instead.
 */
record LogState(@Nullable Newest newest, Keys keys, boolean contradicted) {

    /** A checkpoint does not say when it was signed; the last event that it covers says when it was recorded. */
    record Newest(
            long size,
            String root,
            String origin,
            String signedBy,
            String note,
            @Nullable Instant recordedAt) {}

    record Keys(List<String> active, List<String> retired) {}

    static LogState of(Api api, Here here, @Nullable Long minPosition) {
        Keys keys = api.get(here.ask("/log/keys"), Keys.class);
        try {
            String note = api.text(here.ask("/log/checkpoint").with("minPosition", minPosition));
            return new LogState(newest(api, here, note), keys, false);
        } catch (ApiProblem e) {
            return switch (e.reason()) {
                case "CHECKPOINT_UNKNOWN" -> new LogState(null, keys, false);
                case "LOG_CONTRADICTED" -> new LogState(null, keys, true);
                default -> throw e;
            };
        }
    }

    private static Newest newest(Api api, Here here, String written) {
        SignedNote note = SignedNote.parse(written);
        Checkpoint checkpoint = Checkpoint.of(note);
        return new Newest(
                checkpoint.size(),
                checkpoint.root().hex(),
                checkpoint.origin(),
                note.signatures().stream().map(NoteSignature::keyId).collect(Collectors.joining(", ")),
                written,
                checkpoint.size() == 0 ? null : recordedAt(api, here, checkpoint.size()));
    }

    private static @Nullable Instant recordedAt(Api api, Here here, long position) {
        return api.lines(here.ask("/events").with("from", position)).stream()
                .findFirst()
                .map(event -> Instant.parse(event.path("time").asString()))
                .orElse(null);
    }
}
