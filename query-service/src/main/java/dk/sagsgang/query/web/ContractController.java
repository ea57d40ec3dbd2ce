package dk.sagsgang.query.web;

import dk.sagsgang.events.stored.Contract;
import dk.sagsgang.events.values.Sha256;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The contract at addresses that stay: what this service answers, what the topics carry, and the form of every event in
 * each of its revisions. Each has an ETag of its octets; the form of a revision never changes, so it is kept for ever.
 */
@RestController
@Tag(name = "Contract")
class ContractController {
    private static final Duration LOOKED_AT_AGAIN_AFTER = Duration.ofMinutes(5);
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final String SCHEMA_JSON = "application/schema+json";

    private final OpenApiWebMvcResource openApi;

    ContractController(OpenApiWebMvcResource openApi) {
        this.openApi = openApi;
    }

    @GetMapping(path = "/openapi/query-service.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "This document",
            description = "OpenAPI 3.1. That of the commands is /openapi/command-service.json.",
            responses = @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object"))))
    ResponseEntity<byte[]> openApi(HttpServletRequest request) throws Exception {
        return document(
                MediaType.APPLICATION_JSON_VALUE, openApi.openapiJson(request, "", Locale.ROOT), lookedAtAgain());
    }

    @GetMapping(path = "/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What the topics carry",
            description = "AsyncAPI 3.0: one message for each event in each of its revisions.",
            responses = @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object"))))
    ResponseEntity<byte[]> asyncApi() {
        return document(MediaType.APPLICATION_JSON_VALUE, Contract.asyncApi(), lookedAtAgain());
    }

    @GetMapping(path = "/schemas/events/{type}/{revision}", produces = SCHEMA_JSON)
    @Operation(summary = "The form of an event in one of its revisions", description = "JSON Schema, draft 2020-12.")
    ResponseEntity<byte[]> event(@PathVariable String type, @PathVariable String revision) {
        byte[] schema = Contract.eventSchema(type, revision)
                .orElseThrow(
                        () -> Problem.unknown("SCHEMA_UNKNOWN", "No event is stored under this name and revision."));
        return document(
                SCHEMA_JSON, schema, CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    }

    @GetMapping(path = "/schemas/source", produces = SCHEMA_JSON)
    @Operation(summary = "The form of an event's source", description = "JSON Schema, draft 2020-12.")
    ResponseEntity<byte[]> source() {
        return document(SCHEMA_JSON, Contract.sourceSchema(), lookedAtAgain());
    }

    private static CacheControl lookedAtAgain() {
        return CacheControl.maxAge(LOOKED_AT_AGAIN_AFTER).cachePublic();
    }

    private static ResponseEntity<byte[]> document(String type, byte[] octets, CacheControl kept) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag(Sha256.of(octets).hex())
                .cacheControl(kept)
                .body(octets);
    }
}
