package dk.sagsgang.query.screens.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One value of a fact's command as a form shows it. {@code path} is its JSON pointer in the command, {@code name} the last
 * name in it. What names the place of the fact, and so cannot be changed without being another fact, is no field.
 *
 * @param kind which control it has: text, long, number, flag or choice
 * @param count its place in a list, from 1; 0 where it is in none
 */
record FactField(String path, String name, String kind, int count, String value, List<String> choices) {
    private static final int LONG = 60;

    /** Where a fact belongs is told by its address, and a person's id follows from the name. */
    private static final Set<String> PLACES = Set.of("/item", "/decidedAt", "/agreement", "/meeting");

    private static final Set<String> IDS = Set.of("subject", "currency", "digest", "document");

    private static final List<String> OUTCOMES = List.of(
            "APPROVED",
            "APPROVED_WITH_CHANGES",
            "NOTED",
            "REJECTED",
            "POSTPONED",
            "REFERRED",
            "DISCUSSED",
            "NO_REMARKS");

    /** What may stand in a field of a name; some names are used for several things, and some of those are free text. */
    private static final Map<String, List<List<String>>> CHOICES = Map.of(
            "outcome", List.of(OUTCOMES),
            "openness", List.of(List.of("OPEN", "CLOSED")),
            "purpose", List.of(List.of("DECISION", "INFORMATION")),
            "stage", List.of(List.of("PROPOSED", "RECOMMENDED", "GRANTED")),
            "kind", List.of(List.of("TRIAL", "OPERATION"), List.of("STANDING", "FINANCE", "COUNCIL", "OTHER")),
            "per", List.of(List.of("YEAR", "MONTH", "ONCE")),
            "span", List.of(List.of("YEAR", "TERM")),
            "vat", List.of(List.of("EXCLUDED", "INCLUDED", "UNSTATED")));

    private static final Set<String> LABELLED = Set.of(
            "absent",
            "abstaining",
            "account",
            "against",
            "agreedOn",
            "amount",
            "asOf",
            "by",
            "caseworker",
            "coCaseworkers",
            "committee",
            "coordination",
            "day",
            "decidedOn",
            "derived",
            "disqualified",
            "dissents",
            "due",
            "duration",
            "economy",
            "expires",
            "externalId",
            "extraordinary",
            "fundedFrom",
            "heldOn",
            "inFavour",
            "inForceFrom",
            "indicator",
            "kind",
            "lastDay",
            "member",
            "minimum",
            "name",
            "notice",
            "number",
            "numberAssigned",
            "openness",
            "outcome",
            "partner",
            "per",
            "place",
            "point",
            "points",
            "present",
            "procedural",
            "provisional",
            "publishedOn",
            "purpose",
            "reason",
            "recommendation",
            "recommendedBy",
            "referredTo",
            "remarks",
            "reservations",
            "responsible",
            "resume",
            "routedTo",
            "since",
            "span",
            "stage",
            "statement",
            "substitute",
            "successor",
            "targets",
            "text",
            "time",
            "title",
            "unit",
            "value",
            "vat",
            "what",
            "year");

    private static final Set<String> DECIDING = Set.of("RecordDecision", "CorrectDecision");

    static boolean isDecision(String command) {
        return DECIDING.contains(command);
    }

    /** The values of a command in their order; the outcome is asked for where the document left it open. */
    static List<FactField> of(String command, JsonNode body) {
        List<FactField> fields = new ArrayList<>();
        if (isDecision(command) && !body.has("outcome")) {
            add(fields, "/outcome", "outcome", 0, JsonNodeFactory.instance.stringNode(""));
        }
        walk(fields, "", "", 0, body);
        return List.copyOf(fields);
    }

    /** The word for one of its choices in the message files. */
    public String choiceKey(String choice) {
        return (name.equals("outcome") ? "outcome." : "imports.choice.") + choice;
    }

    public boolean isPerson() {
        return path.endsWith("/name") && path.lastIndexOf('/') > 0;
    }

    /** The word for it in the message files, if it has one. */
    public @Nullable String labelKey() {
        return LABELLED.contains(name) ? "imports.field." + name : null;
    }

    private static void walk(List<FactField> fields, String path, String name, int count, JsonNode value) {
        if (PLACES.contains(path)) {
            return;
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(it -> walk(
                            fields,
                            path + "/" + it.getKey().replace("~", "~0").replace("/", "~1"),
                            isToldByItsOwner(it.getKey()) && !path.isEmpty() ? name : it.getKey(),
                            count,
                            it.getValue()));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                walk(fields, path + "/" + i, name, i + 1, value.get(i));
            }
        } else if (!value.isNull() && !IDS.contains(path.substring(path.lastIndexOf('/') + 1))) {
            add(fields, path, name, count, value);
        }
    }

    /** A person's name and an amount's figure are called what the person or the amount is. */
    private static boolean isToldByItsOwner(String name) {
        return name.equals("name") || name.equals("oere");
    }

    private static void add(List<FactField> fields, String path, String name, int count, JsonNode value) {
        String text = value.asString();
        List<String> choices = CHOICES.getOrDefault(name, List.of()).stream()
                .filter(it -> text.isEmpty() || it.contains(text))
                .findFirst()
                .orElse(List.of());
        String kind = value.isBoolean()
                ? "flag"
                : value.isNumber()
                        ? "number"
                        : !choices.isEmpty()
                                ? "choice"
                                : text.length() > LONG || text.indexOf('\n') >= 0 ? "long" : "text";
        fields.add(new FactField(path, name, kind, count, text, choices));
    }
}
