package dk.sagsgang.query.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: what it is found by, what it is sorted by, and the JSON that is served for it. Its id is unique
 * among all lines of its list. The answer is not copied: nobody may change it.
 */
public final class Entry {
    private final String list;
    private final String id;
    private final byte[] answer;
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private final Map<String, byte[]> order = new LinkedHashMap<>();
    private final List<String> text = new ArrayList<>();

    public Entry(String list, String id, byte[] answer) {
        this.list = list;
        this.id = id;
        this.answer = answer;
    }

    /** Found by this value of the field, letter case aside. */
    public Entry foundBy(String field, @Nullable String value) {
        if (value != null) {
            words.computeIfAbsent(field, it -> new ArrayList<>()).add(Words.folded(value));
        }
        return this;
    }

    public Entry foundByDay(String field, @Nullable LocalDate day) {
        if (day != null) {
            days.put(field, day);
        }
        return this;
    }

    /** Found by the words of this text. */
    public Entry foundIn(@Nullable String words) {
        if (words != null) {
            text.add(words);
        }
        return this;
    }

    public Entry sortedBy(String field, byte[] key) {
        order.put(field, key);
        return this;
    }

    String list() {
        return list;
    }

    String id() {
        return id;
    }

    /** The JSON that is served for the line. */
    public byte[] answer() {
        return answer;
    }

    Map<String, List<String>> words() {
        return words;
    }

    Map<String, LocalDate> days() {
        return days;
    }

    Map<String, byte[]> order() {
        return order;
    }

    List<String> text() {
        return text;
    }
}
