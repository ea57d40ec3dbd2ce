package dk.sagsgang.query.proofs;

import dk.sagsgang.events.proofs.ConsistencyProof;
import dk.sagsgang.events.proofs.InclusionProof;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.proofs.TileTree;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.store.Checkpoints;
import dk.sagsgang.query.store.Checkpoints.Signed;
import dk.sagsgang.query.store.TileStore;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An authority's log by the addresses of c2sp.org/tlog-tiles below {@code /log}, and the proofs for those who would
 * rather not fetch tiles. What is served here was made from the events that arrived, so it is a second opinion on the
 * deciding side's checkpoints and not its word passed on.
 */
@RestController
@RequestMapping("/api/v1/authorities/{authority}/log")
@Tag(name = "Log")
class LogController {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final TileStore tiles;
    private final Checkpoints checkpoints;
    private final Gate gate;

    LogController(TileStore tiles, Checkpoints checkpoints, Gate gate) {
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.gate = gate;
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "The newest signed checkpoint",
            description =
                    "A note after c2sp.org/tlog-checkpoint, served only where the events that arrived here come to"
                            + " the root it states.",
            responses = {
                @ApiResponse(responseCode = "200"),
                @ApiResponse(responseCode = "502", ref = "#/components/responses/502")
            })
    ResponseEntity<byte[]> checkpoint(
            @PathVariable String authority, @RequestParam(required = false) @Nullable Long minPosition) {
        Log log = log(authority, minPosition);
        Signed signed = log.checkpoint()
                .orElseThrow(() -> Problem.unknown("CHECKPOINT_UNKNOWN", "Nothing of this log was signed yet."));
        log.contradiction(signed).ifPresent(why -> {
            throw Problem.contradicted(why);
        });
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(signed.note().encode().getBytes(StandardCharsets.UTF_8));
    }

    /** The keys as text: what is signed with now, and what was signed with before. */
    record Keys(List<String> active, List<String> retired) {}

    @GetMapping(path = "/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The keys that checkpoints are signed with",
            description = "As c2sp.org/signed-note writes them: those in use, and those that were used before.")
    Keys keys(@PathVariable String authority) {
        LogKeys keys = checkpoints.keys(gate.pass(authority, null).authority());
        return new Keys(written(keys.active()), written(keys.retired()));
    }

    @GetMapping(path = "/tile/{level}/{*index}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "A tile of hashes, 32 octets each", description = "Addressed after c2sp.org/tlog-tiles.")
    ResponseEntity<byte[]> tile(
            @PathVariable String authority, @PathVariable String level, @PathVariable String index) {
        TileCoordinate wanted = coordinate("tile/" + level + index);
        byte[] hashes = log(authority, null)
                .hashes(wanted)
                .orElseThrow(() -> Problem.unknown("TILE_UNKNOWN", "The log has no tile " + wanted + " yet."));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(hashes);
    }

    /** Proves that an event is in the log: its leaf, and the hashes from there to the root. */
    record Inclusion(long position, Sha256 leaf, long size, Sha256 root, List<Sha256> path) {}

    @GetMapping(path = "/proofs/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "That an event is in the log",
            description = "After RFC 6962 section 2.1.1, for the tree of size events, or of the newest checkpoint.")
    Inclusion inclusion(
            @PathVariable String authority,
            @Parameter(description = "The position of the event.") @RequestParam long position,
            @Parameter(description = "The size of the tree; that of the newest checkpoint where it is left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Long size,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Log log = log(authority, minPosition);
        long ofSize = within("size", size == null ? signedSize(log) : size, 1, log.size());
        TileTree tree = log.tree(log.size());
        InclusionProof proof = tree.inclusion(within("position", position, 1, ofSize) - 1, ofSize);
        Sha256 leaf = log.leaf(position);
        return new Inclusion(position, leaf, ofSize, tree.head(ofSize).root(), proof.path());
    }

    /** Proves that a log only grew: what it was at one size is the beginning of what it is at another. */
    record Consistency(TreeHead from, TreeHead to, List<Sha256> path) {}

    @GetMapping(path = "/proofs/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "That the log only grew",
            description = "After RFC 6962 section 2.1.2, from the tree of from events to that of to, or of the newest"
                    + " checkpoint.")
    Consistency consistency(
            @PathVariable String authority,
            @Parameter(description = "The size of the earlier tree.") @RequestParam long from,
            @Parameter(description = "The size of the later tree; that of the newest checkpoint where it is left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Long to,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Log log = log(authority, minPosition);
        long end = within("to", to == null ? signedSize(log) : to, 1, log.size());
        long begin = within("from", from, 1, end);
        TileTree tree = log.tree(log.size());
        ConsistencyProof proof = tree.consistency(begin, end);
        return new Consistency(tree.head(begin), tree.head(end), proof.path());
    }

    private Log log(String authority, @Nullable Long minPosition) {
        return Log.of(gate.pass(authority, minPosition).authority(), tiles, checkpoints);
    }

    private static long signedSize(Log log) {
        return log.checkpoint().map(signed -> signed.checkpoint().size()).orElse(log.size());
    }

    private static List<String> written(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::toString).toList();
    }

    private static long within(String parameter, long asked, long least, long most) {
        if (asked < least || asked > most) {
            throw Problem.parameter(parameter, "This is " + least + " to " + most + ".");
        }
        return asked;
    }

    private static TileCoordinate coordinate(String path) {
        try {
            return TileCoordinate.parse(path);
        } catch (InvalidValue e) {
            throw Problem.unknown("TILE_UNKNOWN", String.valueOf(e.getMessage()));
        }
    }
}
