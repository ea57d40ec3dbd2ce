package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.intake.StreamFold.Folded;
import dk.sagsgang.query.store.HistoryStore;
import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.FactsJson;
import dk.sagsgang.query.views.StreamView;
import dk.sagsgang.query.views.StreamView.Surroundings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes one batch of one authority into the views: the histories first, then every stream that the batch touches, then
 * the answers that name a committee which is called otherwise now; the committees themselves are written last, so that a
 * batch that broke off finds the same committees changed when it is taken again. Every write may be repeated.
 */
class BatchFold {
    /** A document holds 16 MiB; the rest is for what stands around facts and answer. */
    private static final int LARGEST_VIEW = 15 * 1024 * 1024;

    private static final List<StreamId.Kind> NAMING_COMMITTEES = List.of(StreamId.Kind.CASE, StreamId.Kind.MEETING);

    private final Map<StreamId.Kind, StreamView> views = new EnumMap<>(StreamId.Kind.class);
    private final ViewStore store;
    private final HistoryStore histories;
    private final Quarantined quarantined;

    BatchFold(List<StreamView> views, ViewStore store, HistoryStore histories, Quarantined quarantined) {
        views.forEach(view -> this.views.put(view.kind(), view));
        this.store = store;
        this.histories = histories;
        this.quarantined = quarantined;
    }

    /** What a batch changed: the views as they were written, and the committees as they are called after it. */
    record Taken(List<StoredView> views, Committees committees) {}

    Taken take(AuthorityId authority, List<Reading> readings, Committees before) {
        long end = readings.getLast().position();
        List<RecordedEvent> events =
                readings.stream().map(Reading::event).filter(Objects::nonNull).toList();
        histories.append(events);
        return write(authority, fold(readings), before, end);
    }

    /** Tells the streams that a batch touched, and those that are told otherwise because of them, and writes them. */
    private Taken write(AuthorityId authority, Map<StreamId, Touched> streams, Committees before, long end) {
        Committees after = committees(before, streams.values());
        for (StreamId.Kind kind : NAMING_COMMITTEES) {
            renamed(before, after)
                    .forEach(code -> store.eachOfCommittee(
                            kind,
                            authority,
                            code,
                            view -> streams.computeIfAbsent(view.stream(), it -> Touched.stored(view, end))));
        }
        List<StoredView> written = new ArrayList<>();
        for (Touched stream : streams.values()) {
            written.add(tell(stream, after, end));
        }
        save(written);
        return new Taken(written, after);
    }

    /**
     * The view of a stream from all of its events up to the end, which are at hand and need no history. Its answer may be
     * another under the same version than one that was told before, so it counts as told after all there is.
     */
    StoredView foldAnew(StreamId stream, List<Reading> readings, Committees committees, long end) {
        List<RecordedEvent> events =
                readings.stream().map(Reading::event).filter(Objects::nonNull).toList();
        StreamView view = Objects.requireNonNull(views.get(stream.kind()));
        StreamFold fold =
                new StreamFold(view, (of, fromVersion, atMost) -> events.subList(0, Math.min(events.size(), atMost)));
        return tell(new Touched(null, fold.fold(stream, null, readings), end + 1), committees, end);
    }

    /**
     * Folds events that waited, read anew from the topic, after what the quarantined views of their streams have. What
     * could not be read before is put into the history; what still cannot be folded leaves its stream quarantined.
     */
    Taken heal(AuthorityId authority, Map<StreamId, List<Reading>> waiting, Committees before, long end) {
        Map<StreamId, Touched> streams = new LinkedHashMap<>();
        waiting.forEach((stream, readings) -> {
            StoredView stored = store.find(stream).orElse(null);
            StreamView view = views.get(stream.kind());
            if (stored == null || stored.quarantine() == null || view == null) {
                return;
            }
            histories.append(readings.stream()
                    .map(Reading::event)
                    .filter(Objects::nonNull)
                    .toList());
            List<Reading> all = new ArrayList<>(readings);
            long next = 1
                    + readings.stream()
                            .mapToLong(it -> it.event() == null
                                    ? stored.version()
                                    : it.event().version())
                            .max()
                            .orElse(stored.version());
            histories
                    .read(stream, next, Integer.MAX_VALUE)
                    .forEach(event -> all.add(new Reading(stream, event.position(), event, null, null)));
            Folded folded = new StreamFold(view, histories::read).fold(stream, stored.released(), all);
            streams.put(stream, new Touched(stored, folded, end));
        });
        return write(authority, streams, before, end);
    }

    /** Tries the quarantined streams of an authority again, and writes and returns those that can be folded now. */
    List<StoredView> retryQuarantined(AuthorityId authority, Committees committees, long end) {
        List<StoredView> healed = new ArrayList<>();
        quarantined.forget(authority);
        for (StreamView view : views.values()) {
            store.eachQuarantined(view.kind(), authority, stored -> {
                quarantined.see(stored);
                Folded folded = new StreamFold(view, histories::read)
                        .retry(stored, Objects.requireNonNull(stored.quarantine()));
                if (folded.quarantine() == null) {
                    healed.add(tell(new Touched(stored, folded, end), committees, end));
                }
            });
        }
        save(healed);
        return healed;
    }

    private Map<StreamId, Touched> fold(List<Reading> readings) {
        Map<StreamId, List<Reading>> byStream = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (views.containsKey(reading.stream().kind())) {
                byStream.computeIfAbsent(reading.stream(), it -> new ArrayList<>())
                        .add(reading);
            }
        }
        Map<StreamId, Touched> streams = new LinkedHashMap<>();
        views.forEach((kind, view) -> {
            List<StreamId> ofKind =
                    byStream.keySet().stream().filter(it -> it.kind() == kind).toList();
            Map<StreamId, StoredView> stored = store.find(kind, ofKind);
            StreamFold fold = new StreamFold(view, histories::read);
            for (StreamId stream : ofKind) {
                List<Reading> ofStream = byStream.getOrDefault(stream, List.of());
                StoredView before = stored.get(stream);
                Folded folded = fold.fold(stream, before, ofStream);
                long told = Math.max(folded.facts().position(), before == null ? 0 : before.toldAt());
                streams.put(stream, new Touched(before, folded, told));
            }
        });
        return streams;
    }

    /** The view with its answer; what cannot be told, or is too large to be stored, keeps the answer it had. */
    private StoredView tell(Touched stream, Committees committees, long end) {
        try {
            StoredView told = tell(stream.folded(), committees, end, stream.toldAt());
            if (told.facts().length + told.answer().length <= LARGEST_VIEW) {
                return told;
            }
            return kept(stream, committees, end, "What this has come to is too large to be stored.");
        } catch (RuntimeException e) {
            return kept(stream, committees, end, "This cannot be told: " + e.getMessage());
        }
    }

    private StoredView kept(Touched stream, Committees committees, long end, String why) {
        Quarantine quarantine = new Quarantine(why, stream.folded().facts().position());
        StoredView stored = stream.stored();
        StreamId id = stream.folded().facts().stream();
        Facts facts = stored == null ? Facts.none(id) : FactsJson.read(id, stored.facts());
        return tell(new Folded(facts, quarantine), committees, end, end);
    }

    private StoredView tell(Folded folded, Committees committees, long end, long toldAt) {
        Facts facts = folded.facts();
        StreamView view = Objects.requireNonNull(views.get(facts.stream().kind()));
        CommitteeCode committee = view.committee(facts);
        String reason = folded.quarantine() == null ? null : folded.quarantine().reason();
        return new StoredView(
                facts.stream(),
                facts.version(),
                facts.position(),
                end,
                toldAt,
                committee == null ? null : committee.value(),
                folded.quarantine(),
                FactsJson.write(facts),
                view.answer(facts, new Surroundings(committees, reason)));
    }

    private void save(List<StoredView> written) {
        for (StreamId.Kind kind : StreamId.Kind.values()) {
            if (kind != StreamId.Kind.COMMITTEE) {
                store.save(kind, ofKind(written, kind));
            }
        }
        store.save(StreamId.Kind.COMMITTEE, ofKind(written, StreamId.Kind.COMMITTEE));
        written.forEach(quarantined::see);
    }

    /** What the authority's stored committees are called. */
    Committees committees(AuthorityId authority) {
        List<byte[]> answers = new ArrayList<>();
        store.each(StreamId.Kind.COMMITTEE, authority, view -> answers.add(view.answer()));
        Committees committees = Committees.none();
        for (byte[] answer : answers) {
            committees = committees.with(named(AnswerJson.read(answer)));
        }
        return committees;
    }

    private Committees committees(Committees before, Iterable<Touched> streams) {
        Committees after = before;
        for (Touched stream : streams) {
            Facts facts = stream.folded().facts();
            if (facts.stream().kind() == StreamId.Kind.COMMITTEE) {
                StoredView told = tell(stream, after, facts.position());
                after = after.with(named(AnswerJson.read(told.answer())));
            }
        }
        return after;
    }

    private static List<String> renamed(Committees before, Committees after) {
        return after.byCode().values().stream()
                .filter(committee -> !committee.equals(before.byCode().get(committee.code())))
                .map(Committees.Named::code)
                .toList();
    }

    private static Committees.Named named(JsonNode answer) {
        String lastDay = answer.path("dissolvedOn").asString(null);
        return new Committees.Named(
                answer.path("code").asString(),
                answer.path("name").asString(null),
                lastDay == null ? null : LocalDate.parse(lastDay));
    }

    private static List<StoredView> ofKind(List<StoredView> views, StreamId.Kind kind) {
        return views.stream().filter(view -> view.stream().kind() == kind).toList();
    }

    /** A stream on its way through the batch; told at the end of the batch where its own events are not what changed. */
    private record Touched(@Nullable StoredView stored, Folded folded, long toldAt) {
        static Touched stored(StoredView view, long end) {
            return new Touched(view, new Folded(FactsJson.read(view.stream(), view.facts()), view.quarantine()), end);
        }
    }
}
