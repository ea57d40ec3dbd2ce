package dk.sagsgang.command.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address, each at most once and none but those that it takes. They are read from the query alone:
 * asking the request for a parameter would make the container take a document for a form where a client calls it one.
 */
final class QueryParameters {

    private final Map<String, String> given = new HashMap<>();

    /** Throws {@link IllegalQuery} for a query that says anything else. */
    QueryParameters(@Nullable String query, Set<String> taken) {
        for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            if (!taken.contains(name)) {
                throw new IllegalQuery("This address takes no parameter " + name + ".");
            }
            if (given.put(name, equals < 0 ? "" : decoded(part.substring(equals + 1))) != null) {
                throw new IllegalQuery(name + " is said once.");
            }
        }
    }

    @Nullable
    String text(String name) {
        return given.get(name);
    }

    boolean flag(String name) {
        String asked = given.getOrDefault(name, "false");
        if (asked.equals("true") || asked.equals("false")) {
            return Boolean.parseBoolean(asked);
        }
        throw new IllegalQuery(name + " is true or false.");
    }

    /** A whole number from 1 up to the largest. */
    long number(String name, long usual, long largest) {
        String asked = given.get(name);
        if (asked == null) {
            return usual;
        }
        if (asked.matches("[1-9]\\d{0,17}") && Long.parseLong(asked) <= largest) {
            return Long.parseLong(asked);
        }
        throw new IllegalQuery(name + " is a number from 1 to " + largest + ".");
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalQuery("The query is not percent-encoded: " + e.getMessage());
        }
    }
}
