package dk.sagsgang.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whether an import is only to be shown. This is read from the query alone: asking the request for a parameter would make
 * the container take the document for a form where a client calls it one.
 */
final class DryRun {

    private DryRun() {}

    static boolean asked(HttpServletRequest request) {
        List<String> given = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getOrDefault("dryRun", List.of("false"));
        String asked = given.size() == 1 ? given.getFirst() : null;
        if ("true".equals(asked) || "false".equals(asked)) {
            return Boolean.parseBoolean(asked);
        }
        throw new IllegalQuery("dryRun is true or false.");
    }
}
