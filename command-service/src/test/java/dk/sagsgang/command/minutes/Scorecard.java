package dk.sagsgang.command.minutes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Holds what was read of one document against its labels, field by field. A value that differs is excused only by a
 * doubt about that very field of that item; a key that the label leaves out is not judged.
 */
final class Scorecard {

    /** What became of one labelled field. */
    enum Mark {
        RIGHT,
        MISSING_DOUBTED,
        WRONG_DOUBTED,
        MISSING_SILENTLY,
        WRONG_SILENTLY
    }

    private static final Set<String> HEAD = Set.of("committee", "date", "time", "place", "dissolved");
    private static final Map<String, Set<String>> DOUBTED_BY = Map.of(
            "outcome", Set.of("outcome", "decision"),
            "points", Set.of("points", "outcome", "decision"),
            "decision", Set.of("decision", "sections"),
            "recommendation", Set.of("recommendation"),
            "recommendedBy", Set.of("recommendedBy", "recommendation"),
            "referredTo", Set.of("referredTo"),
            "hasAttachments", Set.of("attachments"),
            "effectiveFrom", Set.of("inForceFrom", "agreements"),
            "extension", Set.of("extension", "agreements"));

    private final JsonNode read;
    private final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
    private final List<String> remarks = new ArrayList<>();

    private Scorecard(JsonNode read) {
        this.read = read;
    }

    static Scorecard of(JsonNode labels, JsonNode read) {
        Scorecard card = new Scorecard(read);
        for (String key : HEAD) {
            if (labels.has(key)) {
                card.judge(0, key, labels.get(key), read.path(key));
            }
        }
        if (labels.get("items").size() != read.path("items").size()) {
            card.mark(Mark.WRONG_SILENTLY, "items: " + read.path("items").size() + " are read");
        }
        for (int i = 0; i < labels.get("items").size(); i++) {
            JsonNode item = labels.get("items").get(i);
            for (String key : item.propertyNames()) {
                card.judge(i + 1, key, item.get(key), read.path("items").path(i).path(key));
            }
        }
        card.agreements(labels.path("agreements"));
        return card;
    }

    int count(Mark mark) {
        return marks.getOrDefault(mark, 0);
    }

    List<String> remarks() {
        return remarks;
    }

    private void agreements(JsonNode labels) {
        for (JsonNode label : labels) {
            JsonNode found = null;
            for (JsonNode agreement : read.path("agreements")) {
                if (agreement.get("item").equals(label.get("item"))
                        && agreement.get("partner").equals(label.get("partner"))) {
                    found = agreement;
                }
            }
            int item = label.get("item").asInt();
            if (found == null) {
                boolean doubted = doubted(item, "agreements");
                mark(
                        doubted ? Mark.MISSING_DOUBTED : Mark.MISSING_SILENTLY,
                        item + "/agreement with " + label.get("partner"));
                continue;
            }
            for (String key : label.propertyNames()) {
                if (key.equals("extension")
                        && label.get(key).isObject()
                        && found.get(key).isObject()) {
                    for (String part : label.get(key).propertyNames()) {
                        judge(
                                item,
                                "extension",
                                label.get(key).get(part),
                                found.get(key).get(part));
                    }
                } else {
                    judge(item, key, label.get(key), found.path(key));
                }
            }
        }
        for (JsonNode agreement : read.path("agreements")) {
            boolean known = labels.valueStream()
                    .anyMatch(label -> agreement.get("item").equals(label.get("item"))
                            && agreement.get("partner").equals(label.get("partner")));
            if (!known) {
                int item = agreement.get("item").asInt();
                mark(
                        doubted(item, "agreements") ? Mark.WRONG_DOUBTED : Mark.WRONG_SILENTLY,
                        item + "/agreement that is none: " + agreement);
            }
        }
    }

    private void judge(int item, String key, JsonNode label, JsonNode value) {
        if (same(label, value)) {
            mark(Mark.RIGHT, "");
            return;
        }
        boolean missing = value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
        boolean doubted = doubted(item, key);
        Mark mark = missing
                ? doubted ? Mark.MISSING_DOUBTED : Mark.MISSING_SILENTLY
                : doubted ? Mark.WRONG_DOUBTED : Mark.WRONG_SILENTLY;
        mark(mark, item + "/" + key + ": " + label + " is expected, " + value + " is read");
    }

    /** Numbers are the same by what they print, whatever type they are kept in. */
    private static boolean same(JsonNode label, JsonNode value) {
        return label.equals(value) || (label.isObject() && label.toString().equals(value.toString()));
    }

    private boolean doubted(int item, String key) {
        Set<String> fields = DOUBTED_BY.getOrDefault(key, Set.of(key));
        return read.path("doubts").valueStream().anyMatch(doubt -> {
            boolean sameItem = item == 0
                    ? doubt.get("item").isNull()
                    : !doubt.get("item").isNull() && doubt.get("item").asInt() == item;
            return sameItem && fields.contains(doubt.get("about").asString());
        });
    }

    private void mark(Mark mark, String remark) {
        marks.merge(mark, 1, Integer::sum);
        if (mark != Mark.RIGHT) {
            remarks.add(mark.name().toLowerCase(Locale.ROOT) + " " + remark);
        }
    }
}
