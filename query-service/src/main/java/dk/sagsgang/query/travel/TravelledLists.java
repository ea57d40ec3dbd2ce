package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.search.ListPage;
import dk.sagsgang.query.search.ListQuery;
import dk.sagsgang.query.store.Histories;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.travel.Moments.Asked;
import dk.sagsgang.query.travel.Moments.Found;
import dk.sagsgang.query.travel.Traveller.Course;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.Told;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Lists as of a moment: goes through the streams of an authority in the order of their numbers, which never changes, folds
 * each as of the moment and makes the same lines of it that the list of today has. A page ends when it is full or when
 * {@value #MOST_STREAMS} streams were gone through, so its cost and its memory (the events of {@value #EVENTS_AT_ONCE}
 * short histories or of one long one) do not grow with the authority; it may therefore be shorter than was asked though
 * another one follows.
 */
@Component
public class TravelledLists {
    public static final String HOW =
            " With recordedBy, statedBy or validOn the list is told as of that moment, in the order"
                    + " of case or meeting numbers; a page may then be shorter than limit, or empty, though next says that another"
                    + " follows, and the pages of one cursor all tell the same position.";

    private static final int MOST_STREAMS = 1_000;
    private static final int EVENTS_AT_ONCE = 1_000;

    private final ListIndex index;
    private final Histories histories;
    private final ViewStore views;
    private final Traveller traveller;
    private final Moments moments;

    TravelledLists(ListIndex index, Histories histories, ViewStore views, Traveller traveller, Moments moments) {
        this.index = index;
        this.histories = histories;
        this.views = views;
        this.traveller = traveller;
        this.moments = moments;
    }

    /** The query's filters and limit are kept; its order and cursor are not those of such a list. */
    public ResponseEntity<byte[]> page(
            Passed passed, Through through, Entries lines, ListQuery query, Asked asked, @Nullable String cursor) {
        Found found = moments.find(passed, asked);
        TravelCursor from = cursor == null
                ? new TravelCursor(found.moment().position(), null, 0)
                : TravelCursor.read(cursor, through, asked);
        Moment moment = found.moment().moved(from.position());
        Page page = new Page(through, lines, query, moment, from);
        TravelCursor next = page.fill();
        String written = next == null ? null : "\"" + next.written(through, asked) + "\"";
        byte[] answer = Answers.list(page.lines, written, passed.position());
        return Answers.one(AsOfJson.with(AsOfJson.OfList.of(moment, found.recordedBy()), answer), passed.position());
    }

    /** One page on its way. */
    private final class Page {
        private final Through through;
        private final Entries maker;
        private final ListQuery query;
        private final Moment moment;
        private final Map<StreamId, Committees.Named> committees = new HashMap<>();
        private final List<byte[]> lines = new ArrayList<>();
        private @Nullable String finished;
        private int skip;
        private int gone;

        Page(Through through, Entries maker, ListQuery query, Moment moment, TravelCursor from) {
            this.through = through;
            this.maker = maker;
            this.query = query;
            this.moment = moment;
            this.finished = from.finished();
            this.skip = from.lines();
        }

        /** Where the next page begins; null where this was the last. */
        @Nullable
        TravelCursor fill() {
            while (true) {
                ListPage streams = index.find(through.streamsAfter(query.authority(), finished));
                List<CourseLine> courses =
                        streams.answers().stream().map(CourseLine::read).toList();
                for (List<CourseLine> some : inBatches(courses)) {
                    for (Course course : read(some)) {
                        if (!take(course)) {
                            return new TravelCursor(moment.position(), finished, skip);
                        }
                    }
                    finished = some.getLast().name();
                }
                if (streams.next() == null) {
                    return null;
                }
            }
        }

        /** Adds the lines of one stream; false where the page ends before them or among them. */
        private boolean take(Course course) {
            if (lines.size() == query.limit() || gone == MOST_STREAMS) {
                return false;
            }
            byte[] answer = traveller.travel(course, moment, committees).answer();
            List<Entry> ofStream = answer == null ? List.of() : maker.of(course.stream(), AnswerJson.read(answer));
            int seen = 0;
            for (Entry line : ofStream) {
                if (query.accepts(line) && seen++ >= skip) {
                    if (lines.size() == query.limit()) {
                        skip = seen - 1;
                        return false;
                    }
                    lines.add(line.answer());
                }
            }
            skip = 0;
            finished = course.stream().name();
            gone++;
            return true;
        }

        private List<Course> read(List<CourseLine> some) {
            if (some.size() == 1) {
                return views.find(stream(some.getFirst())).map(traveller::course).stream()
                        .toList();
            }
            Map<StreamId, Long> counts = new HashMap<>();
            some.forEach(it -> counts.put(stream(it), it.version() + 1));
            Map<StreamId, List<Told>> told = new HashMap<>();
            histories
                    .firstOf(counts)
                    .forEach((stream, events) ->
                            told.put(stream, events.stream().map(Told::of).toList()));
            return some.stream()
                    .map(it -> course(it, told.getOrDefault(stream(it), List.of())))
                    .toList();
        }

        private Course course(CourseLine line, List<Told> told) {
            if (told.size() <= line.version()) {
                throw Problem.behind("The views are still being read in.");
            }
            return new Course(stream(line), told, null);
        }

        private StreamId stream(CourseLine line) {
            return through.stream(query.authority(), line.name());
        }
    }

    /** Short histories together, and a long or faulty one alone. */
    private static List<List<CourseLine>> inBatches(List<CourseLine> courses) {
        List<List<CourseLine>> batches = new ArrayList<>();
        List<CourseLine> batch = new ArrayList<>();
        long events = 0;
        for (CourseLine course : courses) {
            long more = course.faulty() ? EVENTS_AT_ONCE : course.version() + 1;
            if (!batch.isEmpty() && events + more > EVENTS_AT_ONCE) {
                batches.add(batch);
                batch = new ArrayList<>();
                events = 0;
            }
            batch.add(course);
            events += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
