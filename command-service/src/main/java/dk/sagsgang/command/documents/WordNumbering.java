package dk.sagsgang.command.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and marks that Word prints before paragraphs and stores nowhere: counted as Word counts them, list by list,
 * from the definitions and in the order in which the paragraphs are asked for.
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final String NONE = "";

    /** How one level of a list is printed: {@code %1} in the pattern is the number of the first level. */
    private record Level(int start, String format, String pattern) {}

    /** A style's own list and level, and the style it builds on. */
    private record Style(@Nullable String basedOn, @Nullable String list, int level) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Map<Integer, Level>> definitions = new HashMap<>();
    private final Map<String, String> definitionOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private WordNumbering() {}

    static WordNumbering of(byte @Nullable [] styles, byte @Nullable [] definitions) {
        WordNumbering numbering = new WordNumbering();
        if (styles != null) {
            numbering.readStyles(new WordXml(styles));
        }
        if (definitions != null) {
            numbering.readDefinitions(new WordXml(definitions));
        }
        return numbering;
    }

    /** What stands before the next paragraph, with a tab after it; empty where nothing does. The level may be -1, unsaid. */
    String label(@Nullable String style, @Nullable String list, int level) {
        Style from = list == null ? inherited(style) : null;
        String of = from == null ? list : from.list();
        int at = Math.clamp(level >= 0 ? level : from == null ? 0 : from.level(), 0, LEVELS - 1);
        Map<Integer, Level> levels = of == null ? null : definitions.get(definitionOf.getOrDefault(of, NONE));
        Level own = levels == null ? null : levels.get(at);
        if (of == null || levels == null || own == null) {
            return NONE;
        }
        count(of, at, own, levels);
        String printed = printed(own, levels, counts.getOrDefault(definitionOf.get(of), Map.of()));
        return printed.isBlank() ? NONE : printed + "\t";
    }

    private @Nullable Style inherited(@Nullable String name) {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (at != null && seen.add(at)) {
            Style style = styles.get(at);
            if (style != null && style.list() != null) {
                return style;
            }
            at = style == null ? null : style.basedOn();
        }
        return null;
    }

    private void count(String list, int at, Level own, Map<Integer, Level> levels) {
        Map<Integer, Integer> numbers =
                counts.computeIfAbsent(definitionOf.getOrDefault(list, NONE), key -> new TreeMap<>());
        if (begun.add(list)) {
            restarts.getOrDefault(list, Map.of()).forEach((level, start) -> numbers.put(level, start - 1));
        }
        for (int above = 0; above < at; above++) {
            Level outer = levels.get(above);
            numbers.putIfAbsent(above, outer == null ? 1 : outer.start());
        }
        numbers.merge(at, own.start(), (count, start) -> count + 1);
        numbers.keySet().removeIf(level -> level > at);
    }

    private static String printed(Level own, Map<Integer, Level> levels, Map<Integer, Integer> numbers) {
        if (own.format().equals("bullet")) {
            return Glyphs.plain(own.pattern()).equals("o") ? "•" : Glyphs.plain(own.pattern());
        }
        StringBuilder printed = new StringBuilder();
        String pattern = own.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            boolean place = sign == '%' && i + 1 < pattern.length() && Character.isDigit(pattern.charAt(i + 1));
            if (place) {
                i++;
                int level = pattern.charAt(i) - '1';
                Level shown = levels.get(level);
                printed.append(number(numbers.getOrDefault(level, 1), shown == null ? "decimal" : shown.format()));
            } else {
                printed.append(sign);
            }
        }
        return printed.toString();
    }

    private static String number(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> Numerals.letter(number);
            case "upperLetter" -> Numerals.letter(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> Numerals.roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> Numerals.roman(number);
            case "none" -> NONE;
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private void readStyles(WordXml xml) {
        String name = null;
        String basedOn = null;
        String list = null;
        int level = 0;
        while (xml.next()) {
            if (xml.begins()) {
                switch (xml.name()) {
                    case "style" -> {
                        name = xml.attribute("styleId");
                        basedOn = null;
                        list = null;
                        level = 0;
                    }
                    case "basedOn" -> basedOn = xml.attribute("val");
                    case "numId" -> list = xml.attribute("val");
                    case "ilvl" -> level = xml.number("val", 0);
                    default -> {}
                }
            } else if (xml.name().equals("style") && name != null) {
                styles.put(name, new Style(basedOn, list, level));
            }
        }
    }

    private void readDefinitions(WordXml xml) {
        String definition = NONE;
        String list = NONE;
        int at = 0;
        int start = 1;
        String format = "decimal";
        String pattern = NONE;
        while (xml.next()) {
            if (xml.begins()) {
                switch (xml.name()) {
                    case "abstractNum" -> definition = value(xml, "abstractNumId");
                    case "num" -> list = value(xml, "numId");
                    case "abstractNumId" -> definitionOf.put(list, value(xml, "val"));
                    case "lvlOverride" -> at = xml.number("ilvl", 0);
                    case "startOverride" ->
                        restarts.computeIfAbsent(list, key -> new HashMap<>()).put(at, xml.number("val", 1));
                    case "lvl" -> {
                        at = xml.number("ilvl", 0);
                        start = 1;
                        format = "decimal";
                        pattern = NONE;
                    }
                    case "start" -> start = xml.number("val", 1);
                    case "numFmt" -> format = value(xml, "val");
                    case "lvlText" -> pattern = value(xml, "val");
                    default -> {}
                }
            } else if (xml.name().equals("lvl")) {
                String of = list.equals(NONE) ? definition : definitionOf.getOrDefault(list, definition);
                definitions
                        .computeIfAbsent(of, key -> new HashMap<>())
                        .putIfAbsent(at, new Level(start, format, pattern));
            }
        }
    }

    private static String value(WordXml xml, String name) {
        String value = xml.attribute(name);
        return value == null ? NONE : value;
    }
}
