package dk.sagsgang.query.history;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.Histories;
import dk.sagsgang.query.store.HistoryStore;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Limits;
import dk.sagsgang.query.web.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A page of what was recorded of one stream, whatever the stream is of. */
@Component
class HistoryPages {
    private final HistoryStore histories;
    private final Histories ends;

    HistoryPages(HistoryStore histories, Histories ends) {
        this.histories = histories;
        this.ends = ends;
    }

    /** What was asked for: a page that begins at a version, or one that ends in front of one. */
    record Asked(@Nullable Long from, @Nullable Long before, int lines) {

        static Asked read(@Nullable Long from, @Nullable Long before, @Nullable Integer limit) {
            if (from != null && from < 0) {
                throw Problem.parameter("from", "Versions are counted from 0.");
            }
            if (before != null && before < 1) {
                throw Problem.parameter("before", "No version stands in front of the first, which is 0.");
            }
            if (from != null && before != null) {
                throw Problem.refused(
                        "PARAMETERS_CONTRADICT",
                        "A page begins at a version or ends in front of one, not both.",
                        "before",
                        "Leave out from or before.");
            }
            return new Asked(from, before, Limits.limit(limit));
        }
    }

    /** The page; {@code find} gives the stream's view, or throws the problem that there is none. */
    byte[] of(StreamId stream, Asked asked, Supplier<StoredView> find) {
        return asked.before() == null
                ? from(stream, asked.from() == null ? 0 : asked.from(), asked.lines(), find)
                : to(asked.before(), asked.lines(), find.get());
    }

    private byte[] from(StreamId stream, long first, int lines, Supplier<StoredView> find) {
        HistoryStore.Page page = histories.page(stream, first, lines);
        if (page.events().isEmpty()) {
            StoredView view = find.get();
            // A view is written after its history, so the store came back between the two questions.
            if (view.version() >= first) {
                throw Problem.behind("The views are still being read in.");
            }
        }
        List<byte[]> items = page.events().stream().map(HistoryJson::of).toList();
        String next = page.hasNext() ? Long.toString(first + items.size()) : null;
        return Answers.list(items, next, first > 0 ? first : null, null);
    }

    private byte[] to(long before, int lines, StoredView view) {
        long count = count(view);
        long end = Math.min(before, count);
        List<RecordedEvent> events = ends.before(view.stream(), end, lines);
        if (count == 0) {
            return Answers.list(List.of(), null, null, null);
        }
        if (events.isEmpty()) {
            throw Problem.behind("The views are still being read in.");
        }
        long first = events.getFirst().version();
        return Answers.list(
                events.stream().map(HistoryJson::of).toList(),
                end < count ? Long.toString(end) : null,
                first > 0 ? first : null,
                null);
    }

    /** How many events there are; of a quarantined stream the history goes further than the view. */
    private long count(StoredView view) {
        long told = view.version() + 1;
        return view.quarantine() == null
                ? told
                : told + histories.read(view.stream(), told, Integer.MAX_VALUE).size();
    }
}
