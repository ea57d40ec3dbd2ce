package dk.sagsgang.command.seal;

import dk.sagsgang.command.api.Addresses;
import dk.sagsgang.command.api.ProblemAnswer;
import dk.sagsgang.events.proofs.AuditBundle;
import dk.sagsgang.events.values.AuthorityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the audit bundle of an authority. A bundle that cannot be finished breaks off with the connection. */
@RestController
final class LogExportController {

    private static final Logger log = LoggerFactory.getLogger(LogExportController.class);
    private static final int BUFFER_BYTES = 64 * 1024;

    private final LogExports exports;

    LogExportController(LogExports exports) {
        this.exports = exports;
    }

    @PostMapping(
            path = Addresses.AUTHORITIES + "/{authority}/log/exports",
            produces = {AuditBundle.MEDIA_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            operationId = "exportLog",
            summary = "Export the log for an auditor",
            description = "The answer is an audit bundle: checkpoints, leaf hashes and every event, straight from the"
                    + " ledger, which can be verified without this service. It holds everything that was acknowledged"
                    + " before the request. It changes nothing, so it needs no Idempotency-Key and may be repeated; it is a"
                    + " POST because every GET is answered by the service that reads the topics, and a bundle is worth more"
                    + " when it comes from the ledger itself. An answer that breaks off, or lacks its last line, is no"
                    + " bundle. 503 LOG_NOT_SEALED asks to try again, 503 LOG_BLOCKED that somebody looks into it.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The bundle, as it is read.",
                        content =
                                @Content(
                                        mediaType = AuditBundle.MEDIA_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/404"),
                @ApiResponse(responseCode = "500", ref = "#/components/responses/500"),
                @ApiResponse(responseCode = "503", ref = "#/components/responses/503")
            })
    void export(@PathVariable String authority, HttpServletResponse response) throws IOException, InterruptedException {
        AuthorityId of = Addresses.authority(authority);
        LogExports.Bundle bundle = exports.of(of);
        response.setContentType(AuditBundle.MEDIA_TYPE);
        // A browser that asks by a form keeps the bundle as a file.
        response.setHeader("Content-Disposition", "attachment; filename=\"sagsgang-" + of + ".ndjson\"");
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES);
        try {
            bundle.writeTo(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            throw new BrokenOff(of, e);
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> notSealed(LogNotSealed why) {
        String reason = why.isBlocked() ? "LOG_BLOCKED" : "LOG_NOT_SEALED";
        ResponseEntity<Map<String, Object>> problem =
                ProblemAnswer.of(503, reason, String.valueOf(why.getMessage()), Map.of());
        return why.isBlocked()
                ? problem
                : ResponseEntity.status(503)
                        .headers(problem.getHeaders())
                        .header("Retry-After", "2")
                        .body(problem.getBody());
    }

    /** Thrown on, so that the server closes the connection instead of ending the answer well. */
    @ExceptionHandler
    void brokenOff(BrokenOff brokenOff) {
        log.error("{}", brokenOff.getMessage(), brokenOff.getCause());
        throw brokenOff;
    }

    /** A part of the bundle has gone out, and the rest will not follow. */
    static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOff(AuthorityId authority, Exception why) {
            super("The export of the log of " + authority + " broke off.", why);
        }
    }
}
