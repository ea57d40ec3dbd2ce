package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that a write command does the same whenever it is applied. A command that asks the clock, chance, the
 * server for an {@code _id}, or a database that has no journal would leave something else behind after a restart.
 */
final class Repeatable {
    private Repeatable() {}

    /** Says why a write command cannot be repeated; empty when it can. */
    static Optional<String> objection(String command, Document query) {
        Stream<@Nullable String> objections = switch (command.toLowerCase(Locale.ROOT)) {
            case "update" ->
                documents(query.get("updates"))
                        .map(update -> ofUpdate(update.get("q"), update.get("u"), update.get("upsert")));
            case "delete" -> documents(query.get("deletes")).map(delete -> ofFilter(delete.get("q")));
            case "findandmodify" ->
                Stream.of(
                        query.get("update") == null
                                ? ofFilter(query.get("query"))
                                : ofUpdate(query.get("query"), query.get("update"), query.get("upsert")));
            case "aggregate" -> Stream.of("an aggregation may not write");
            default -> Stream.empty();
        };
        return objections
                .<String>mapMulti((objection, found) -> {
                    if (objection != null) {
                        found.accept(objection);
                    }
                })
                .findFirst();
    }

    /** Gives the documents of an insert the {@code _id} that the server would make up. */
    static void completeIds(String command, Document query) {
        if (!command.equalsIgnoreCase("insert")) {
            return;
        }
        List<Document> completed = new ArrayList<>();
        documents(query.get("documents"))
                .map(document -> document.containsKey("_id")
                        ? document
                        : new Document("_id", new ObjectId()).appendAll(document))
                .forEach(completed::add);
        query.put("documents", completed);
    }

    private static @Nullable String ofUpdate(
            @Nullable Object filter, @Nullable Object update, @Nullable Object upsert) {
        if (!(update instanceof Document change)) {
            return "an update must be a document";
        }
        if (change.containsKey("$currentDate")) {
            return "$currentDate is not allowed, the client must send the time";
        }
        boolean mayInsert = upsert != null && !Boolean.FALSE.equals(upsert);
        if (mayInsert && change.get("_id") == null && !namesId(filter)) {
            return "an upsert must name the _id";
        }
        return ofFilter(filter);
    }

    private static @Nullable String ofFilter(@Nullable Object filter) {
        return contains(filter, "$expr") ? "$expr is not allowed in the filter of a write" : null;
    }

    private static boolean namesId(@Nullable Object filter) {
        return switch (filter instanceof Document fields ? fields.get("_id") : null) {
            case null -> false;
            case Document condition ->
                condition.containsKey("$eq")
                        || condition.keySet().stream().noneMatch(operator -> operator.startsWith("$"));
            default -> true;
        };
    }

    private static boolean contains(@Nullable Object value, String key) {
        return switch (value) {
            case null -> false;
            case Document document ->
                document.containsKey(key) || document.values().stream().anyMatch(inner -> contains(inner, key));
            case List<?> list -> list.stream().anyMatch(inner -> contains(inner, key));
            default -> false;
        };
    }

    private static Stream<Document> documents(@Nullable Object list) {
        return list instanceof List<?> elements
                ? elements.stream().filter(Document.class::isInstance).map(Document.class::cast)
                : Stream.empty();
    }
}
