package dk.sagsgang.query.screens.facts;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of recorded JSON in words, one line each. Nothing is left out: a name or a code that has no words stands as
 * it was recorded, and what only looks like a date is one only in a field that holds dates.
 */
public final class FieldWords {
    private static final String WITHIN = " › ";
    private static final Set<String> DATES = Set.of(
            "agreedOn",
            "asOf",
            "closedOn",
            "completedOn",
            "date",
            "day",
            "decidedOn",
            "dissolvedOn",
            "due",
            "endsOn",
            "expires",
            "heldOn",
            "inForceFrom",
            "lastDay",
            "meetingDay",
            "noticeDeadline",
            "noticeGivenOn",
            "originallyExpires",
            "publishedOn",
            "reopenedOn",
            "signedOn",
            "since",
            "statedOn",
            "transferredOn");
    private static final Set<String> CODES = Set.of(
            "kind",
            "openness",
            "outcome",
            "per",
            "phase",
            "progress",
            "purpose",
            "review",
            "scope",
            "span",
            "stage",
            "status",
            "vat",
            "verdict");
    /** Whoever moves an agreement to operation says from when; elsewhere this names a committee. */
    private static final Set<String> SOMETIMES_DATES = Set.of("from");

    private static final Set<String> TIMES = Set.of("adjournedAt", "at", "time");
    private static final Set<String> PERIODS = Set.of("by", "duration", "notice");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
    private static final Pattern PERIOD = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+D)?");

    private final Wording show;

    public FieldWords(Wording show) {
        this.show = show;
    }

    /** A field's name and its value. */
    public record Field(String name, String value) {}

    /** What became of one field of a case's state, as its address answers it; a value is absent where the field had none. */
    public record Change(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

    /** A field of the state, what it was and what it became; null where it was not there. */
    public record Changed(
            String name, @Nullable String from, @Nullable String to) {}

    public List<Field> fields(JsonNode payload) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : payload.properties()) {
            add(fields, nameOf(field.getKey(), field.getValue()), field.getKey(), field.getValue());
        }
        return fields;
    }

    public List<Changed> changes(List<Change> changes) {
        return changes.stream().map(this::changed).toList();
    }

    /** Whether the value is said as one thing: one that has no parts, or an amount of money. */
    public static boolean isOne(JsonNode value) {
        return !value.isContainer() || isMoney(value);
    }

    /** A value that is said as one thing. */
    public String valueOf(String field, JsonNode value) {
        return isMoney(value) ? money(value) : scalar(field, value);
    }

    private Changed changed(Change change) {
        String leaf = leaf(change.field());
        return new Changed(
                path(change.field(), change.to() == null ? change.from() : change.to()),
                whole(leaf, change.from()),
                whole(leaf, change.to()));
    }

    private @Nullable String whole(String leaf, @Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (!value.isContainer()) {
            return scalar(leaf, value);
        }
        List<Field> parts = new ArrayList<>();
        add(parts, "", leaf, value);
        return String.join(
                "\n",
                parts.stream()
                        .map(it -> it.name().isEmpty()
                                ? it.value()
                                : it.name().substring(WITHIN.length()) + ": " + it.value())
                        .toList());
    }

    private void add(List<Field> fields, String name, String key, JsonNode value) {
        if (isMoney(value)) {
            fields.add(new Field(name, money(value)));
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                add(fields, name + WITHIN + nameOf(field.getKey(), field.getValue()), field.getKey(), field.getValue());
            }
        } else if (value.isArray() && value.isEmpty()) {
            fields.add(new Field(name, show.words("fact.none")));
        } else if (value.isArray()) {
            int number = 1;
            for (JsonNode element : value) {
                add(fields, value.size() == 1 ? name : name + " " + number, key, element);
                number++;
            }
        } else {
            fields.add(new Field(name, scalar(key, value)));
        }
    }

    private String scalar(String key, JsonNode value) {
        if (value.isBoolean()) {
            return show.words(value.booleanValue() ? "fact.yes" : "fact.no");
        }
        if (!value.isString()) {
            return value.isNumber() && !key.equals("year") ? show.number(value.decimalValue()) : value.asString();
        }
        String text = value.stringValue();
        if ((DATES.contains(key) && !text.isEmpty())
                || (SOMETIMES_DATES.contains(key) && DATE.matcher(text).matches())) {
            return date(text);
        }
        if (TIMES.contains(key) && TIME.matcher(text).matches()) {
            return show.time(LocalTime.parse(text));
        }
        if (PERIODS.contains(key) && PERIOD.matcher(text).matches()) {
            return period(text);
        }
        return CODES.contains(key) ? words("code", text) : text;
    }

    private String date(String text) {
        try {
            return show.date(PartialDate.parse(text));
        } catch (InvalidValue e) {
            return text;
        }
    }

    private String period(String text) {
        try {
            return show.period(Period.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static boolean isMoney(JsonNode value) {
        return value.size() == 2
                && value.path("oere").isIntegralNumber()
                && value.path("currency").isString();
    }

    private String money(JsonNode value) {
        return show.money(
                new Money(value.path("oere").longValue(), value.path("currency").stringValue()));
    }

    /** {@code agreements[boblberg].expires} as Aftaler boblberg › Udløber. */
    private String path(String field, @Nullable JsonNode value) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < field.length()) {
            int end = nameEnd(field, at);
            words.append(words.isEmpty() ? "" : WITHIN).append(nameOf(field.substring(at, end), value));
            at = end;
            if (at < field.length() && field.charAt(at) == '[') {
                int close = keyEnd(field, at);
                if (!isItsOwnName(field, at)) {
                    words.append(' ').append(key(field.substring(at + 1, close)));
                }
                at = close + 1;
                int dot = field.indexOf('.', at);
                words.append(field, Math.min(at, field.length()), dot < 0 ? field.length() : dot);
                at = dot < 0 ? field.length() : dot;
            }
            at++;
        }
        return words.toString();
    }

    /** The name of the field at the end of the path, or of the list that something came to or left. */
    private static String leaf(String field) {
        int at = 0;
        String leaf = field;
        while (at < field.length()) {
            int end = nameEnd(field, at);
            leaf = field.substring(at, end);
            at = end;
            if (at < field.length() && field.charAt(at) == '[') {
                int dot = field.indexOf('.', keyEnd(field, at));
                at = dot < 0 ? field.length() : dot;
            }
            at++;
        }
        return leaf;
    }

    private static int nameEnd(String field, int from) {
        int end = from;
        while (end < field.length() && field.charAt(end) != '.' && field.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    /** An element that nothing names is its own name, and always stands at the end. */
    private static int keyEnd(String field, int open) {
        int close = isItsOwnName(field, open) ? field.lastIndexOf(']') : field.indexOf(']', open);
        return close < 0 ? field.length() : close;
    }

    private static boolean isItsOwnName(String field, int open) {
        return open + 1 < field.length() && (field.charAt(open + 1) == '{' || field.charAt(open + 1) == '"');
    }

    /** What an element of a list is about, of one part or two. */
    private String key(String key) {
        return Arrays.stream(key.split("#", -1))
                .map(it -> DATE.matcher(it).matches() ? date(it) : it)
                .collect(Collectors.joining(", "));
    }

    /** The name of a field, which may hang on its value: an agreement is extended by a period, an allotment is made by somebody. */
    public String nameOf(String key, @Nullable JsonNode value) {
        boolean isPeriod = value != null
                && value.isString()
                && key.equals("by")
                && PERIOD.matcher(value.stringValue()).matches();
        return words("field", isPeriod ? "by_period" : key);
    }

    /** A name that could be taken for a pattern of a message stands as it is, too. */
    private String words(String kind, String code) {
        return NAME.matcher(code).matches() ? show.wordsOr("fact." + kind + "." + code, code) : code;
    }
}
