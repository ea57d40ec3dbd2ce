package dk.sagsgang.query.documents;

import dk.sagsgang.query.documents.Paper.Block;
import dk.sagsgang.query.documents.Paper.Item;
import dk.sagsgang.query.documents.Paper.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Lays out the items of an agenda. What a document for the public may not tell is left out and said to be: the content of
 * an item that was closed, and of a case or an item whose access is restricted, whose public title stands for the real one.
 */
final class PaperItems {
    private static final String CLOSED = "Lukket punkt";
    /** A table of fewer columns is none to a reader of minutes. */
    private static final int FEWEST_COLUMNS = 3;

    private static final String UNNAMED_RECOMMENDER = "Ikke oplyst";

    /** Which part of what is known of an item a document tells. */
    enum Extent {
        /** What was laid before the meeting, for everybody. */
        AGENDA,
        /** That and what was decided, for everybody. */
        MINUTES,
        /** All of it, for those who work with the case. */
        EXCERPT
    }

    private final Extent extent;

    PaperItems(Extent extent) {
        this.extent = extent;
    }

    /** The item at a place on the agenda as its case tells it. */
    Item of(JsonNode ofCase, JsonNode item) {
        int position = item.path("position").asInt();
        boolean closed = item.path("openness").asString("").equals("CLOSED");
        JsonNode restriction = restriction(ofCase, item);
        boolean withheld = extent != Extent.EXCERPT && (closed || restriction != null);
        return new Item(
                "punkt-" + position,
                item.has("number") ? item.path("number").asInt() : null,
                withheld && restriction != null
                        ? publicTitle(restriction)
                        : Words.line(item.path("title").asString()),
                closed || restriction != null,
                withheld && restriction != null
                        ? null
                        : Words.line(ofCase.path("number").asString()),
                withheld || routing(item).size() < FEWEST_COLUMNS ? List.of() : routing(item),
                withheld ? List.of() : people(ofCase),
                withheld ? List.of(CLOSED + ".") : shortRouting(item),
                withheld ? List.of() : parts(ofCase, item));
    }

    private List<Part> parts(JsonNode ofCase, JsonNode item) {
        List<Part> parts = new ArrayList<>();
        JsonNode brief = item.path("brief");
        add(parts, "Resumé", Words.lines(brief, "resume"));
        add(parts, "Sagsfremstilling", Words.lines(brief, "statement"));
        add(parts, "Økonomi", Words.lines(brief, "economy"));
        add(parts, "Koordinering", Words.lines(brief, "coordination"));
        List<Block> recommendations = new ArrayList<>();
        for (JsonNode recommendation : item.path("recommendations")) {
            recommendations.addAll(recommendation(recommendation));
        }
        if (!recommendations.isEmpty()) {
            parts.add(new Part("Indstilling", recommendations));
        }
        JsonNode decision = item.path("decision");
        if (extent != Extent.AGENDA && decision.isObject()) {
            add(parts, "Beslutning", Words.lines(decision, "text"));
            add(parts, DecisionNotes.HEADING, DecisionNotes.of(decision));
        }
        List<String> documents = documents(ofCase, item);
        if (!documents.isEmpty()) {
            parts.add(new Part("Bilag", List.of(new Block(true, documents))));
        }
        return parts;
    }

    /** Who recommends, then the points. */
    private static List<Block> recommendation(JsonNode told) {
        String by = Words.line(told.path("recommendedBy").asString());
        String mark = told.path("status").asString("").equals("WITHDRAWN") ? " (trukket tilbage)" : "";
        String who = by.equals(UNNAMED_RECOMMENDER) ? "Det indstilles" : by + " indstiller";
        List<String> points = told.path("points")
                .valueStream()
                .map(point -> String.join("\n", Words.lines(point, "text")))
                .toList();
        return List.of(new Block(false, List.of(who + mark + ",")), new Block(true, points));
    }

    private List<String> documents(JsonNode ofCase, JsonNode item) {
        List<String> titles = new ArrayList<>();
        for (JsonNode document : ofCase.path("documents")) {
            JsonNode of = document.path("item");
            boolean here =
                    of.path("meeting").asString("").equals(item.path("meeting").asString())
                            && of.path("position").asInt()
                                    == item.path("position").asInt();
            String title = document.path("title").asString();
            if (here && (extent == Extent.EXCERPT || !isRestricted(ofCase, title))) {
                titles.add(Words.line(title));
            }
        }
        return titles;
    }

    private static List<String> people(JsonNode ofCase) {
        List<String> people = new ArrayList<>();
        if (ofCase.has("caseworker")) {
            people.add("Sagsbehandler: "
                    + Words.line(ofCase.path("caseworker").path("name").asString()));
        }
        List<String> others = ofCase.path("coCaseworkers")
                .valueStream()
                .map(it -> Words.line(it.path("name").asString()))
                .toList();
        if (!others.isEmpty()) {
            people.add("Øvrige sagsbehandlere: " + String.join(", ", others));
        }
        return people;
    }

    private static List<String> routing(JsonNode item) {
        return item.path("routedTo").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> shortRouting(JsonNode item) {
        List<String> codes = routing(item);
        return codes.isEmpty() || codes.size() >= FEWEST_COLUMNS
                ? List.of()
                : List.of("Behandles i: " + String.join(", ", codes));
    }

    /** The restriction that covers the item, by itself or with its whole case. */
    private static @Nullable JsonNode restriction(JsonNode ofCase, JsonNode item) {
        for (JsonNode restriction : ofCase.path("restrictions")) {
            JsonNode scope = restriction.path("scope");
            JsonNode covered = scope.path("item");
            boolean whole = scope.path("of").asString("").equals("CASE");
            boolean own = covered.path("meeting")
                            .asString("")
                            .equals(item.path("meeting").asString())
                    && covered.path("position").asInt() == item.path("position").asInt();
            if (whole || own) {
                return restriction;
            }
        }
        return null;
    }

    private static boolean isRestricted(JsonNode ofCase, String document) {
        return ofCase.path("restrictions")
                .valueStream()
                .anyMatch(it -> it.path("scope").path("title").asString("").equals(document));
    }

    private static String publicTitle(JsonNode restriction) {
        return Words.line(restriction.path("publicTitle").asString(CLOSED));
    }

    private static void add(List<Part> parts, String heading, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            parts.add(Part.of(heading, paragraphs));
        }
    }
}
