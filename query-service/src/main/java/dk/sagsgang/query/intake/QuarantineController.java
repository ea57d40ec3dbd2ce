package dk.sagsgang.query.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The streams of an authority that are quarantined, and trying them again. */
@RestController
@RequestMapping(
        path = "/api/v1/operations/authorities/{authority}/quarantine",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Operations")
class QuarantineController {
    private final Retries retries;
    private final Gate gate;

    QuarantineController(Retries retries, Gate gate) {
        this.retries = retries;
        this.gate = gate;
    }

    /**
     * A stream whose view stays behind: it tells all up to {@code position} and {@code version}, and the event at
     * {@code blamed} cannot be folded for the reason given. One without reason was healed.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String stream,
            @Nullable String caseId,
            boolean quarantined,
            @Nullable String reason,
            @Nullable Long blamed,
            long version,
            long position) {
        static Entry of(StoredView view) {
            Quarantine quarantine = view.quarantine();
            StreamId stream = view.stream();
            return new Entry(
                    stream.toString(),
                    stream.kind() == StreamId.Kind.CASE ? stream.name() : null,
                    quarantine != null,
                    quarantine == null ? null : quarantine.reason(),
                    quarantine == null ? null : quarantine.position(),
                    view.version(),
                    view.position());
        }
    }

    /** Some streams. */
    record Entries(List<Entry> items) {
        static Entries of(List<StoredView> views) {
            return new Entries(views.stream()
                    .map(Entry::of)
                    .sorted(Comparator.comparing(Entry::stream))
                    .toList());
        }
    }

    @GetMapping
    @Operation(summary = "The quarantined streams, each with the reason")
    Entries all(@PathVariable String authority) {
        return Entries.of(retries.all(known(authority)));
    }

    @PostMapping("/retry")
    @Operation(summary = "Tries all quarantined streams again, with the events that waited, in order")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/409")
    Entries retryAll(@PathVariable String authority) {
        AuthorityId known = known(authority);
        return Entries.of(retries.retry(known, retries.all(known)));
    }

    @PostMapping("/{caseId}/retry")
    @Operation(summary = "Tries a quarantined case again, with the events that waited, in order")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/409")
    Entry retry(@PathVariable String authority, @PathVariable String caseId) {
        AuthorityId known = known(authority);
        StreamId stream = StreamId.of(known, new CaseId(caseId));
        List<StoredView> found = retries.all(known).stream()
                .filter(view -> view.stream().equals(stream))
                .toList();
        if (found.isEmpty()) {
            throw Problem.unknown("NOT_QUARANTINED", "The case is not quarantined.");
        }
        return Entry.of(retries.retry(known, found).getFirst());
    }

    private AuthorityId known(String authority) {
        return gate.pass(authority, null).authority();
    }
}
