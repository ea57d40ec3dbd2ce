package dk.sagsgang.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address asks of an import: whether it is only to be shown, whether someone confirms that the document is the
 * authority's own, and whether all of it waits for review. They are read from the query alone: asking the request for a
 * parameter would make the container take the document for a form where a client calls it one.
 */
record ImportQuery(boolean dryRun, boolean authorityConfirmed, boolean review) {

    static ImportQuery of(HttpServletRequest request) {
        return new ImportQuery(flag(request, "dryRun"), flag(request, "authorityConfirmed"), flag(request, "review"));
    }

    private static boolean flag(HttpServletRequest request, String name) {
        List<String> given = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getOrDefault(name, List.of("false"));
        String asked = given.size() == 1 ? given.getFirst() : null;
        if ("true".equals(asked) || "false".equals(asked)) {
            return Boolean.parseBoolean(asked);
        }
        throw new IllegalQuery(name + " is true or false.");
    }
}
