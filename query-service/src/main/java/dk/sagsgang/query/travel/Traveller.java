package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.query.store.HistoryStore;
import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.StreamView.Surroundings;
import dk.sagsgang.query.views.Told;
import dk.sagsgang.query.web.Problem;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Folds stored histories as of a moment. A history is read once and kept for the next question as long as there is room;
 * what was recorded since is read on. A quarantined stream is travelled up to the event before the fault.
 */
@Component
public class Traveller {
    private static final int READERS = 64;

    private final Map<StreamId.Kind, Travelled> views = new EnumMap<>(StreamId.Kind.class);
    private final ViewStore store;
    private final HistoryStore histories;
    private final KeptHistories kept;
    private final Object[] readers = Stream.generate(Object::new).limit(READERS).toArray();

    Traveller(List<Travelled> views, ViewStore store, HistoryStore histories, KeptHistories kept) {
        views.forEach(view -> this.views.put(view.kind(), view));
        this.store = store;
        this.histories = histories;
        this.kept = kept;
    }

    /** A stream's history as far as it is in the view, and why it goes no further where it is quarantined. */
    record Course(
            StreamId stream, List<Told> told, @Nullable Quarantine quarantine) {}

    /** What a stream was, and the answer that is made of it; no answer where there was nothing of it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Journey(Past past, byte @Nullable [] answer) {}

    Travelled view(StreamId.Kind kind) {
        return Objects.requireNonNull(views.get(kind), () -> "There is no travelling through a " + kind + ".");
    }

    Course course(StoredView stored) {
        return new Course(stored.stream(), read(stored.stream(), stored.version() + 1), stored.quarantine());
    }

    public Journey travel(StoredView stored, Moment moment) {
        return travel(course(stored), moment);
    }

    Journey travel(Course course, Moment moment) {
        return travel(course, moment, new HashMap<>());
    }

    /** The same for one of many as of the same moment, whose committees are found once. */
    Journey travel(Course course, Moment moment, Map<StreamId, Committees.Named> committees) {
        Travelled view = view(course.stream().kind());
        Past past = AsOf.of(view, course.stream(), course.told(), moment);
        return new Journey(
                past,
                past.missing() == null ? view.answer(past.facts(), around(course, past, moment, committees)) : null);
    }

    private Surroundings around(Course course, Past past, Moment moment, Map<StreamId, Committees.Named> committees) {
        Quarantine quarantine = course.quarantine();
        boolean faulty = quarantine != null && quarantine.position() <= moment.position();
        CommitteeCode committee = view(course.stream().kind()).committee(past.facts());
        return new Surroundings(
                committee == null
                        ? Committees.none()
                        : Committees.none().with(named(course, committee, moment, committees)),
                faulty ? Objects.requireNonNull(quarantine).reason() : null,
                moment.validOn());
    }

    private Committees.Named named(
            Course course, CommitteeCode committee, Moment moment, Map<StreamId, Committees.Named> known) {
        StreamId stream = StreamId.of(course.stream().authority(), committee);
        Committees.Named named = known.get(stream);
        if (named == null) {
            named = named(stream, moment);
            known.put(stream, named);
        }
        return named;
    }

    /** What a committee was called at the moment, and whether it was dissolved; its code alone where nothing is known. */
    private Committees.Named named(StreamId committee, Moment moment) {
        StoredView stored = store.find(committee).orElse(null);
        byte[] answer = stored == null ? null : travel(stored, moment).answer();
        if (answer == null) {
            return new Committees.Named(committee.name(), null, null);
        }
        JsonNode told = AnswerJson.read(answer);
        String lastDay = told.path("dissolvedOn").asString(null);
        return new Committees.Named(
                committee.name(), told.path("name").asString(null), lastDay == null ? null : LocalDate.parse(lastDay));
    }

    private List<Told> read(StreamId stream, long count) {
        ReadHistory known = kept.find(stream);
        ReadHistory history = known != null && known.told().size() >= count ? known : readOn(stream, count);
        if (history.told().size() < count) {
            throw Problem.behind("The views are still being read in.");
        }
        return history.first(count);
    }

    /** Of several who ask for a long history at once, one reads it and the others find it kept. */
    private ReadHistory readOn(StreamId stream, long count) {
        synchronized (readers[Math.floorMod(stream.hashCode(), READERS)]) {
            ReadHistory known = kept.find(stream);
            ReadHistory history = known == null ? ReadHistory.NONE : known;
            int before = history.told().size();
            if (before < count) {
                history = history.and(histories.read(stream, before, (int) (count - before)));
                kept.keep(stream, history);
            }
            return history;
        }
    }
}
