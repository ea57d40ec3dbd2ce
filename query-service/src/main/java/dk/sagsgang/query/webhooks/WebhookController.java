package dk.sagsgang.query.webhooks;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.store.Wanted;
import dk.sagsgang.query.store.Webhook;
import dk.sagsgang.query.store.WebhookStore;
import dk.sagsgang.query.web.AskedEvents;
import dk.sagsgang.query.web.Bodies;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The webhooks of an authority, and what operators do with them. */
@RestController
@RequestMapping(
        path = "/api/v1/operations/authorities/{authority}/webhooks",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Webhooks")
class WebhookController {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");
    private static final AskedEvents.Names FIELDS = new AskedEvents.Names("cases", "committees", "types");
    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final WebhookStore store;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final WebhooksProperties properties;
    private final Gate gate;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    WebhookController(
            WebhookStore store,
            Deliveries deliveries,
            Destinations destinations,
            WebhooksProperties properties,
            Gate gate) {
        this.store = store;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.properties = properties;
        this.gate = gate;
    }

    /** The webhooks of an authority by name. */
    record Webhooks(List<WebhookAnswer> items) {}

    @GetMapping
    @Operation(summary = "The webhooks of an authority, how far each was told, and what is not taken")
    Webhooks all(@PathVariable String authority) {
        AuthorityId known = known(authority);
        return new Webhooks(of(known).map(WebhookAnswer::of).toList());
    }

    @GetMapping("/{name}")
    @Operation(summary = "A webhook")
    WebhookAnswer one(@PathVariable String authority, @PathVariable String name) {
        return WebhookAnswer.of(found(store.find(known(authority), name(name)), name));
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Makes a webhook, or changes where it goes and what it is told",
            description = """
                    Each event is posted as one CloudEvents 1.0 JSON event, the same as streams send, with the headers of \
                    Standard Webhooks 1.0: webhook-id names authority and position and is the same at every attempt, \
                    webhook-signature is HMAC-SHA256 (v1). Any answer 2xx takes it. Events come in the order of their \
                    positions, one at a time; one that is not taken is sent again after a growing delay for three days, \
                    and the ones after it wait. Then, or at once where the answer is 410, the webhook is STOPPED until \
                    it is resumed, and goes on where it was: nothing is left out. After a crash a message may be sent \
                    again under the id it had.

                    Asking twice for the same is harmless; one that is paused or stopped stays so until it is resumed. The \
                    secret is told in the answer that makes the webhook.""",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WebhookAsked.class))))
    @ApiResponse(responseCode = "201", description = "It is made; the answer tells the secret.")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/409")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/413")
    @ApiResponse(responseCode = "415", ref = "#/components/responses/415")
    ResponseEntity<WebhookAnswer> put(
            @PathVariable String authority, @PathVariable String name, HttpServletRequest request) throws IOException {
        Gate.Passed passed = gate.pass(authority, null);
        WebhookAsked asked = Bodies.read(request, WebhookAsked.class);
        String webhook = name(name);
        URI url = url(asked.url());
        Wanted wanted = AskedEvents.read(asked.cases(), asked.committees(), asked.types(), FIELDS);
        while (true) {
            Optional<Webhook> changed = change(passed.authority(), webhook, it -> it.defined(url.toString(), wanted));
            if (changed.isPresent()) {
                return ResponseEntity.ok(WebhookAnswer.of(changed.get()));
            }
            Webhook made = made(passed, webhook, url, wanted, asked);
            requireRoom(passed.authority());
            if (store.insert(made)) {
                deliveries.look();
                URI there = URI.create("/api/v1/operations/authorities/" + authority + "/webhooks/" + webhook);
                return ResponseEntity.created(there)
                        .body(WebhookAnswer.of(made, made.secrets().getFirst().value()));
            }
        }
    }

    @DeleteMapping("/{name}")
    @Operation(summary = "Forgets a webhook")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    ResponseEntity<Void> delete(@PathVariable String authority, @PathVariable String name) {
        if (!store.delete(known(authority), name(name))) {
            throw unknown(name);
        }
        deliveries.look();
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{name}/pause")
    @Operation(summary = "Sends nothing until it is resumed; what comes meanwhile is sent then")
    WebhookAnswer pause(@PathVariable String authority, @PathVariable String name) {
        return changed(authority, name, Webhook::paused);
    }

    @PostMapping("/{name}/resume")
    @Operation(summary = "Goes on at once with the event that was not taken, or after a pause")
    WebhookAnswer resume(@PathVariable String authority, @PathVariable String name) {
        return changed(authority, name, Webhook::resumed);
    }

    @PostMapping("/{name}/replay")
    @Operation(
            summary = "Goes on with the event at a position, whatever was told before",
            description = "from is the position, earliest, or now; what lies before a later one is left out.")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/409")
    WebhookAnswer replay(@PathVariable String authority, @PathVariable String name, @RequestParam String from) {
        Gate.Passed passed = gate.pass(authority, null);
        long after = after(from, passed);
        return changed(authority, name, it -> it.goingOnAfter(after));
    }

    @PostMapping("/{name}/secret/rotate")
    @Operation(
            summary = "Makes a new secret, which the answer tells",
            description = "Messages are signed with the secret before as well, for as long as overlap says in ISO 8601:"
                    + " PT24H where it is left out, PT0S for not at all, P30D at the most.")
    WebhookAnswer rotate(
            @PathVariable String authority,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String overlap) {
        long now = clock.millis();
        long until = now + overlap(overlap).toMillis();
        String secret = Signatures.newSecret(random);
        Webhook webhook = found(change(known(authority), name(name), it -> it.rotated(secret, now, until)), name);
        return WebhookAnswer.of(webhook, secret);
    }

    private WebhookAnswer changed(String authority, String name, UnaryOperator<Webhook> change) {
        return WebhookAnswer.of(found(change(known(authority), name(name), change), name));
    }

    private Optional<Webhook> change(AuthorityId authority, String name, UnaryOperator<Webhook> change) {
        Optional<Webhook> changed = store.change(authority, name, change);
        deliveries.look();
        return changed;
    }

    private Webhook made(Gate.Passed passed, String name, URI url, Wanted wanted, WebhookAsked asked) {
        long now = clock.millis();
        String given = asked.secret();
        Webhook.Secret secret = new Webhook.Secret(given == null ? Signatures.newSecret(random) : secret(given), null);
        String from = asked.from() == null ? "now" : asked.from();
        // One that is made anew under an old name follows all that the old one was.
        long revision = now;
        return new Webhook(
                passed.authority().value(),
                name,
                revision,
                now,
                0,
                url.toString(),
                wanted,
                List.of(secret),
                Webhook.State.ACTIVE,
                after(from, passed),
                null,
                now);
    }

    private void requireRoom(AuthorityId authority) {
        if (of(authority).count() >= properties.most()) {
            throw Problem.conflict(
                    "WEBHOOKS_EXHAUSTED",
                    "The authority has " + properties.most() + " webhooks, and may have no more.");
        }
    }

    private Stream<Webhook> of(AuthorityId authority) {
        return store.all().stream()
                .filter(it -> it.authority().equals(authority.value()))
                .sorted(Comparator.comparing(Webhook::name));
    }

    private URI url(@Nullable String given) {
        if (given == null) {
            throw Problem.parameter("url", "This must be given.");
        }
        try {
            return destinations.require(given);
        } catch (InvalidValue e) {
            throw Problem.parameter("url", String.valueOf(e.getMessage()));
        }
    }

    private static long after(String from, Gate.Passed passed) {
        long after = AskedEvents.after("from", from, passed.position());
        if (after > passed.position()) {
            throw Problem.ahead(passed.authority(), passed.position(), after + 1);
        }
        return after;
    }

    private static String secret(String given) {
        try {
            return Signatures.requireSecret(given);
        } catch (InvalidValue e) {
            throw Problem.parameter("secret", String.valueOf(e.getMessage()));
        }
    }

    private static Duration overlap(@Nullable String given) {
        try {
            Duration overlap = given == null ? USUAL_OVERLAP : Duration.parse(given);
            if (!overlap.isNegative() && overlap.compareTo(LONGEST_OVERLAP) <= 0) {
                return overlap;
            }
        } catch (DateTimeParseException e) {
            throw Problem.parameter("overlap", "This is a duration as ISO 8601 writes it, such as PT24H.");
        }
        throw Problem.parameter("overlap", "This is from PT0S to " + LONGEST_OVERLAP + ".");
    }

    private static String name(String given) {
        if (!NAME.matcher(given).matches()) {
            throw Problem.parameter("name", "A webhook is named by 1 to 50 lower-case letters, digits and hyphens.");
        }
        return given;
    }

    private static Webhook found(Optional<Webhook> webhook, String name) {
        return webhook.orElseThrow(() -> unknown(name));
    }

    private static Problem unknown(String name) {
        return Problem.unknown("WEBHOOK_UNKNOWN", "There is no webhook " + name + ".");
    }

    private AuthorityId known(String authority) {
        return gate.pass(authority, null).authority();
    }
}
