package dk.sagsgang.command.api;

import dk.sagsgang.events.values.Sha256;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the OpenAPI document of the commands at an address that stays, with an ETag of its octets. */
@Hidden
@RestController
final class ContractController {

    private static final Duration LOOKED_AT_AGAIN_AFTER = Duration.ofMinutes(5);

    /** Asked for when it is needed, since the addresses stand without a description too. */
    private final ObjectProvider<OpenApiWebMvcResource> openApi;

    ContractController(ObjectProvider<OpenApiWebMvcResource> openApi) {
        this.openApi = openApi;
    }

    @GetMapping(path = "/openapi/command-service.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document(HttpServletRequest request) throws Exception {
        byte[] document = openApi.getObject().openapiJson(request, "", Locale.ROOT);
        return ResponseEntity.ok()
                .eTag(Sha256.of(document).hex())
                .cacheControl(CacheControl.maxAge(LOOKED_AT_AGAIN_AFTER).cachePublic())
                .body(document);
    }
}
