package dk.sagsgang.query.search;

import dk.sagsgang.events.values.AuthorityId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lines of a list are wanted, in which order, after which line, and how many at most. */
public final class ListQuery {
    private final AuthorityId authority;
    private final String list;
    private final String sort;
    private final boolean newestFirst;
    private final int limit;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Days> days = new LinkedHashMap<>();
    private @Nullable String text;
    private @Nullable Cursor after;

    public ListQuery(AuthorityId authority, String list, String sort, boolean newestFirst, int limit) {
        this.authority = authority;
        this.list = list;
        this.sort = sort;
        this.newestFirst = newestFirst;
        this.limit = limit;
    }

    /** With this value of the field; a blank one is none, as a form leaves it. */
    public ListQuery where(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            words.put(field, Words.folded(value));
        }
        return this;
    }

    /** Between these days, both included; null is no limit. */
    public ListQuery between(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null || to != null) {
            days.put(field, new Days(from, to));
        }
        return this;
    }

    public ListQuery matching(@Nullable String words) {
        text = words == null || words.isBlank() ? null : words;
        return this;
    }

    public ListQuery after(@Nullable Cursor cursor) {
        after = cursor;
        return this;
    }

    /** Whether a line that is in no index has the values and days asked for; words in its text are not looked at. */
    public boolean accepts(Entry line) {
        return words.entrySet().stream()
                        .allMatch(it -> line.words().getOrDefault(it.getKey(), List.of()).stream()
                                .map(Words::term)
                                .anyMatch(Words.term(it.getValue())::equals))
                && days.entrySet().stream()
                        .allMatch(it -> it.getValue().contain(line.days().get(it.getKey())));
    }

    public AuthorityId authority() {
        return authority;
    }

    public int limit() {
        return limit;
    }

    String list() {
        return list;
    }

    String sort() {
        return sort;
    }

    boolean newestFirst() {
        return newestFirst;
    }

    Map<String, String> words() {
        return words;
    }

    Map<String, Days> days() {
        return days;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    Cursor after() {
        return after;
    }

    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean contain(@Nullable LocalDate day) {
            return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
