package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.findings.OnRecord;
import dk.sagsgang.query.findings.Patience;
import dk.sagsgang.query.findings.Survey;
import dk.sagsgang.query.findings.Surveyed;
import dk.sagsgang.query.store.Histories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The findings of one authority's cases, found anew for every case whose events, meetings or committees have more to tell.
 * Events of meetings and committees are kept, those of cases as {@link CaseHistories} says. Used by one thread.
 */
final class Register {
    private static final Logger log = LoggerFactory.getLogger(Register.class);
    private static final int CASES_AT_ONCE = 200;

    private final AuthorityId authority;
    private final Histories histories;
    private final Patience patience;
    private final Map<StreamId, Long> counts = new HashMap<>();
    private final Map<StreamId, List<OnRecord>> surroundings = new HashMap<>();
    private final Map<StreamId, Set<StreamId>> casesOf = new HashMap<>();
    private final CaseHistories cases;
    private final Map<StreamId, List<Kept>> kept = new HashMap<>();
    /** Of the cases that were looked at since the last snapshot, what it tells of them. */
    private final Map<StreamId, List<Kept>> told = new HashMap<>();

    private Snapshot last = Snapshot.empty();
    private final Set<StreamId> unread = new HashSet<>();

    Register(AuthorityId authority, Histories histories, Patience patience) {
        this.authority = authority;
        this.histories = histories;
        this.patience = patience;
        this.cases = new CaseHistories(histories);
    }

    /** Looks again at all that these streams bear on; the number is how many events of each the views tell. */
    void look(Map<StreamId, Long> changed) {
        counts.putAll(changed);
        Map<StreamId, Long> around = new HashMap<>();
        Set<StreamId> cases = new LinkedHashSet<>();
        changed.forEach((stream, count) -> {
            if (stream.kind() == StreamId.Kind.CASE) {
                cases.add(stream);
            } else {
                around.put(stream, count);
            }
        });
        histories.firstOf(around).forEach((stream, events) -> {
            List<OnRecord> before = surroundings.getOrDefault(stream, List.of());
            List<OnRecord> now = read(stream, events);
            surroundings.put(stream, now);
            if (!before.equals(now)) {
                cases.addAll(casesOf.getOrDefault(stream, Set.of()));
            }
        });
        List<StreamId> all = List.copyOf(cases);
        for (int from = 0; from < all.size(); from += CASES_AT_ONCE) {
            survey(all.subList(from, Math.min(all.size(), from + CASES_AT_ONCE)));
        }
    }

    /** What there is now; what changed since it was asked last is all that it costs. */
    Snapshot snapshot(long position) {
        List<Kept> gone = new ArrayList<>();
        List<Kept> come = new ArrayList<>();
        told.forEach((stream, before) -> {
            gone.addAll(before);
            come.addAll(kept.getOrDefault(stream, List.of()));
        });
        told.clear();
        last = last.with(position, gone, come);
        return last;
    }

    int unread() {
        return unread.size();
    }

    private void survey(Collection<StreamId> some) {
        Map<StreamId, Long> wanted = new HashMap<>();
        some.forEach(it -> wanted.put(it, counts.getOrDefault(it, 0L)));
        Map<StreamId, List<RecordedEvent>> found = this.cases.unknown(wanted);
        for (StreamId stream : some) {
            try {
                survey(stream, found.getOrDefault(stream, List.of()));
                unread.remove(stream);
            } catch (RuntimeException e) {
                // Its view is quarantined for the same reason, and says so; other cases go on.
                log.warn("Nothing can be found in {}", stream, e);
                keep(stream, List.of());
                unread.add(stream);
            }
        }
    }

    private void survey(StreamId stream, List<RecordedEvent> events) {
        List<OnRecord> all = cases.with(stream, events);
        Set<StreamId> around = around(all);
        around.forEach(it -> {
            casesOf.computeIfAbsent(it, name -> new HashSet<>()).add(stream);
            all.addAll(surroundings.getOrDefault(it, List.of()));
        });
        Surveyed surveyed = Survey.of(all, patience);
        String name = name(surveyed.committee());
        keep(
                stream,
                surveyed.findings().stream()
                        .map(it -> new Kept(stream, surveyed, it, name))
                        .toList());
    }

    private void keep(StreamId stream, List<Kept> now) {
        List<Kept> before = kept.put(stream, now);
        told.putIfAbsent(stream, before == null ? List.of() : before);
    }

    /** The meetings and committees that a case ever had to do with. */
    private Set<StreamId> around(List<OnRecord> events) {
        Set<StreamId> around = new LinkedHashSet<>();
        for (OnRecord it : events) {
            if (it.event() instanceof CasePlacedOnAgenda placed) {
                around.add(StreamId.of(authority, placed.item().meeting()));
                around.add(StreamId.of(authority, placed.committee()));
            } else if (it.event() instanceof CaseTransferred transferred) {
                around.add(StreamId.of(authority, transferred.to()));
            }
        }
        return around;
    }

    /** What one meeting or committee cannot be read of is missing, and does not stop the others. */
    private static List<OnRecord> read(StreamId stream, List<RecordedEvent> events) {
        List<OnRecord> read = new ArrayList<>();
        for (RecordedEvent event : events) {
            try {
                read.add(OnRecord.of(event));
            } catch (RuntimeException e) {
                log.warn("Findings do without position {} of {}", event.position(), stream, e);
            }
        }
        return List.copyOf(read);
    }

    private @Nullable String name(@Nullable String committee) {
        if (committee == null) {
            return null;
        }
        StreamId stream = new StreamId(authority, StreamId.Kind.COMMITTEE, committee);
        return surroundings.getOrDefault(stream, List.of()).stream()
                .map(it -> it.event() instanceof CommitteeEstablished established
                        ? established.name().value()
                        : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
