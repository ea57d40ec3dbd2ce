package dk.sagsgang.command.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Judges a reading against labels, every key of them: right, missing, or wrong. A value that a doubt speaks of counts as
 * missing whatever it is; a wrong value without one is wrong, and so is a value where the label says there is none.
 */
final class LabelledMinutes {

    /** Keys that tell of the label and not of the document, or that prose facts answer, which are judged elsewhere. */
    private static final Set<String> NOT_JUDGED = Set.of("authority_note", "url", "note", "items", "agreements");

    private final JsonNode read;
    private final boolean authorityGiven;
    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int right;

    private LabelledMinutes(JsonNode read, boolean authorityGiven) {
        this.read = read;
        this.authorityGiven = authorityGiven;
    }

    static LabelledMinutes judge(JsonNode labels, JsonNode read) {
        LabelledMinutes judged = new LabelledMinutes(read, labels.has("authority_note"));
        for (String key : labels.propertyNames()) {
            if (!NOT_JUDGED.contains(key)) {
                judged.judge(0, key, labels.get(key), read);
            }
        }
        JsonNode items = labels.get("items");
        if (items.size() != read.path("items").size()) {
            judged.wrong.add("items: " + read.path("items").size() + " are read, not " + items.size());
        }
        for (int i = 0; i < items.size(); i++) {
            for (String key : items.get(i).propertyNames()) {
                if (!NOT_JUDGED.contains(key)) {
                    judged.judge(
                            i + 1,
                            key,
                            items.get(i).get(key),
                            read.path("items").path(i));
                }
            }
        }
        return judged;
    }

    int right() {
        return right;
    }

    List<String> missing() {
        return missing;
    }

    List<String> wrong() {
        return wrong;
    }

    int fields() {
        return right + missing.size() + wrong.size();
    }

    private void judge(int item, String key, JsonNode label, JsonNode among) {
        JsonNode value = among.path(
                switch (key) {
                    case "decisionStarts" -> "decision";
                    default -> key;
                });
        boolean same = same(key, label, value, among);
        boolean nothing = value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
        boolean labelledNothing = label.isNull() || (label.isArray() && label.isEmpty());
        boolean doubted =
                !(same && labelledNothing) && !(key.equals("authority") && authorityGiven) && doubted(item, key);
        String remark = (item == 0 ? "" : item + "/") + key + ": " + label + " is expected, " + value + " is read";
        if (same && !doubted) {
            right++;
        } else if (doubted || nothing) {
            missing.add(remark + (doubted ? " (doubted)" : ""));
        } else {
            wrong.add(remark);
        }
    }

    /** A decision with amendments is labelled by its beginning alone, as its text shows: it goes on for pages. */
    private static boolean same(String key, JsonNode label, JsonNode value, JsonNode among) {
        return switch (key) {
            case "decisionStarts" -> folded(value).startsWith(folded(label));
            case "decision" ->
                folded(value).equals(folded(label))
                        || (folded(label).startsWith("Ændringsforslag 1")
                                && folded(value).startsWith(folded(label)));
            case "attachments" -> value.size() == label.size() && sameAttachments(label, value, among);
            case "dissent", "reservations", "remarks" -> sameStatements(label, value);
            case "votes", "priorDecisions" -> sameParts(label, value);
            default -> sameText(label, value);
        };
    }

    private static boolean sameText(JsonNode label, JsonNode value) {
        if (label.isArray()) {
            boolean same = value.isArray() && label.size() == value.size();
            for (int i = 0; same && i < label.size(); i++) {
                same = sameText(label.get(i), value.get(i));
            }
            return same;
        }
        return label.isString() ? folded(label).equals(folded(value)) : label.equals(value);
    }

    private static boolean sameAttachments(JsonNode label, JsonNode value, JsonNode among) {
        boolean same = true;
        for (int i = 0; i < label.size(); i++) {
            same &= sameText(label.get(i), value.get(i))
                    || sameText(label.get(i), among.path("attachmentIds").path(i));
        }
        return same;
    }

    private static boolean sameStatements(JsonNode label, JsonNode value) {
        boolean same = label.size() == value.size();
        for (int i = 0; same && i < label.size(); i++) {
            JsonNode who = label.get(i).get("who");
            JsonNode read = value.get(i).get("who");
            same = sameText(label.get(i).get("text"), value.get(i).get("text"))
                    && (who.isArray() ? sameText(who, read) : read.size() == 1 && sameText(who, read.get(0)));
        }
        return same;
    }

    private static boolean sameParts(JsonNode label, JsonNode value) {
        boolean same = label.size() == value.size();
        for (int i = 0; same && i < label.size(); i++) {
            for (String key : label.get(i).propertyNames()) {
                same &= sameText(label.get(i).get(key), value.get(i).path(key));
            }
        }
        return same;
    }

    private static String folded(JsonNode text) {
        return text.asString("").replaceAll("\\s+", " ").strip();
    }

    private boolean doubted(int item, String key) {
        Set<String> about = switch (key) {
            case "decisionStarts" -> Set.of("decision");
            case "recommendationPoints" -> Set.of("recommendation");
            case "hasAttachments", "attachmentCount" -> Set.of("attachments");
            case "memberCount", "absent" -> Set.of("attendance", key);
            case "dissent", "reservations", "remarks", "votes" -> Set.of("proceedings", key);
            default -> Set.of(key);
        };
        return read.path("doubts").valueStream().anyMatch(doubt -> {
            JsonNode of = doubt.get("item");
            boolean here = item == 0 ? of.isNull() : !of.isNull() && of.asInt() == item;
            return here && about.contains(doubt.get("about").asString());
        });
    }
}
