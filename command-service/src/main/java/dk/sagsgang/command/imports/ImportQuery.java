package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks of an import: whether it is only to be shown, whether someone confirms that the document is the
 * authority's own, whether all of it waits for review, and what the sender calls the document.
 */
record ImportQuery(
        boolean dryRun,
        boolean authorityConfirmed,
        boolean review,
        @Nullable Text name) {

    private static final int LONGEST_NAME = 200;

    static ImportQuery of(HttpServletRequest request) {
        QueryParameters given =
                new QueryParameters(request.getQueryString(), Set.of("dryRun", "authorityConfirmed", "review", "name"));
        return new ImportQuery(
                given.flag("dryRun"), given.flag("authorityConfirmed"), given.flag("review"), name(given.text("name")));
    }

    private static @Nullable Text name(@Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            Text name = new Text(given);
            if (name.value().length() <= LONGEST_NAME) {
                return name;
            }
        } catch (InvalidValue e) {
            throw new IllegalQuery("name: " + e.getMessage());
        }
        throw new IllegalQuery("name has at most " + LONGEST_NAME + " characters.");
    }
}
