package dk.sagsgang.query.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What was recorded of a decision beside its words: votes, remarks, who was absent, and what became of it since. What the
 * words say themselves is not said again.
 */
final class DecisionNotes {
    /** A reader of minutes takes what stands under it for no part of the decision's own words. */
    static final String HEADING = "Beslutning – tilføjelser";

    private final JsonNode decision;
    private final String text;
    private final List<String> notes = new ArrayList<>();

    private DecisionNotes(JsonNode decision) {
        this.decision = decision;
        this.text = folded(decision.path("text").asString(""));
    }

    static List<String> of(JsonNode decision) {
        DecisionNotes it = new DecisionNotes(decision);
        it.votes();
        it.texts("points", "text", "Punkt %s: ");
        it.texts("remarks", "", "Bemærkning: ");
        it.texts("reservations", "", "Forbehold: ");
        it.dissents();
        it.people("absent", "Fraværende");
        it.people("disqualified", "Inhabil");
        it.substitutions();
        it.since();
        return it.notes;
    }

    private void votes() {
        JsonNode votes = decision.path("votes");
        if (votes.isObject() && !text.contains("stemte") && !text.contains("stemmer")) {
            notes.add("For stemte " + votes.path("inFavour").asInt() + ", imod stemte "
                    + votes.path("against").asInt() + ", og hverken for eller imod stemte "
                    + votes.path("abstaining").asInt() + ".");
        }
    }

    private void texts(String list, String field, String label) {
        for (JsonNode element : decision.path(list)) {
            String said = (field.isEmpty() ? element : element.path(field)).asString(null);
            if (said != null && !text.contains(folded(said))) {
                notes.add(label.formatted(element.path("point").asString("")) + Words.line(said));
            }
        }
    }

    private void dissents() {
        for (JsonNode dissent : decision.path("dissents")) {
            String member = dissent.path("member").path("name").asString();
            String statement = dissent.path("statement").asString("");
            if (!text.contains(folded(member)) || !text.contains(folded(statement))) {
                notes.add("Mindretalsudtalelse af " + Words.line(member)
                        + (statement.isEmpty() ? "." : ": " + Words.line(statement)));
            }
        }
    }

    private void people(String list, String label) {
        List<JsonNode> unsaid = decision.path(list)
                .valueStream()
                .filter(it -> !text.contains(folded(it.path("name").asString())))
                .toList();
        if (!unsaid.isEmpty()) {
            notes.add(label + ": " + Words.names(decision.path(list)) + ".");
        }
    }

    private void substitutions() {
        for (JsonNode pair : decision.path("substitutions")) {
            notes.add("Stedfortræder for "
                    + Words.line(pair.path("member").path("name").asString()) + ": "
                    + Words.line(pair.path("substitute").path("name").asString()) + ".");
        }
    }

    private void since() {
        JsonNode corrected = decision.path("corrected");
        if (corrected.isObject()) {
            notes.add("Beslutningen er rettet: "
                    + Words.line(corrected.path("reason").asString()));
        }
        JsonNode halted = decision.path("halted");
        if (halted.isObject()) {
            String reason = halted.path("reason").asString("");
            notes.add("Beslutningen er standset af "
                    + Words.line(halted.path("by").path("name").asString()) + " og afgøres af kommunalbestyrelsen"
                    + (reason.isEmpty() ? "." : ": " + Words.line(reason)));
        }
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
