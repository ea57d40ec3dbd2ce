package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells commands that only read from those that may write. What is not known to read is taken to write. */
final class Commands {
    private static final Set<String> READING = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getlasterror",
            "getmore",
            "hello",
            "ismaster",
            "killcursors",
            "listcollections",
            "listindexes",
            "ping",
            "reseterror",
            "serverstatus",
            "validate",
            "whatsmyuri");

    private Commands() {}

    static boolean onlyReads(String command, Document query) {
        return READING.contains(command.toLowerCase(Locale.ROOT)) && !storesItsResult(query);
    }

    /** An aggregation may end by writing what it found, into a collection of any database. */
    static boolean storesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }
}
