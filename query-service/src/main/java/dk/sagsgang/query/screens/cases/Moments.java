package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something about a case was stated or recorded, from its first event to its newest. Only the times of the events are
 * kept, so that a long history costs a page neither memory nor length.
 *
 * @param all in the order of the versions
 */
record Moments(List<Moment> all) {
    /** The longest page that the history's address gives. */
    static final int PAGE = 200;

    private static final int CHOICES = 100;

    Moments {
        all = List.copyOf(all);
    }

    /** The times of one event. */
    record Moment(long position, long version, Instant recordedAt, Stated source) {

        /** The source of an event, of which only the day is kept. */
        record Stated(LocalDate statedOn) {}

        LocalDate statedOn() {
            return source.statedOn();
        }
    }

    private record Page(List<Moment> items, @Nullable Long next) {}

    /** Goes through the whole history page by page, since facts are stated in another order than they are recorded. */
    static Moments asked(Api api, Here here, String caseId, @Nullable Long minPosition) {
        List<Moment> all = new ArrayList<>();
        Long from = 0L;
        while (from != null) {
            Page page = api.get(
                    here.ask("/cases/{}/history", caseId)
                            .with("from", from)
                            .with("limit", PAGE)
                            .with("minPosition", minPosition),
                    Page.class);
            all.addAll(page.items());
            from = page.next();
        }
        return new Moments(all);
    }

    /** Each day on which something was stated, once, in the order of time. */
    List<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        all.forEach(it -> days.add(it.statedOn()));
        return List.copyOf(days);
    }

    /** The last event of each instant at which something was recorded: what one command records is one moment. */
    List<Moment> recorded() {
        TreeMap<Instant, Moment> lastOfInstant = new TreeMap<>();
        all.forEach(it -> lastOfInstant.put(it.recordedAt(), it));
        return List.copyOf(lastOfInstant.values());
    }

    /** So many moments of recording as one can choose among, the two that are compared among them. */
    List<Moment> recordedWith(Through before, Through after) {
        List<Moment> all = recorded();
        List<Moment> shown = thinned(all, CHOICES, -1);
        return all.stream()
                .filter(it -> shown.contains(it)
                        || Stream.of(before, after)
                                .anyMatch(end -> Long.toString(it.position()).equals(end.registreret())))
                .toList();
    }

    /**
     * The version that a page of the course ends in front of, so that what is told from the moment stands on it even where
     * much came later.
     */
    long end(CaseTold.@Nullable AsOf asOf, Through through) {
        if (asOf == null) {
            return Long.MAX_VALUE;
        }
        return all.stream()
                .filter(it -> through.includes(asOf, it.position(), it.statedOn()))
                .mapToLong(it -> it.version() + 1)
                .max()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * So many of the members at most, evenly spread, the first, the last and the one at an index among them; all where there
     * are no more. An index below 0 is of none.
     */
    static <T> List<T> thinned(List<T> members, int most, int kept) {
        int last = members.size() - 1;
        if (members.size() <= most) {
            return members;
        }
        TreeSet<Integer> chosen = IntStream.range(0, most)
                .mapToObj(it -> (int) ((long) it * last / (most - 1)))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        if (kept >= 0 && chosen.add(kept)) {
            // Its nearest neighbour makes room, unless that is an end.
            Integer before = chosen.lower(kept);
            Integer after = chosen.higher(kept);
            chosen.remove(before == null || before == 0 ? after : before);
        }
        return chosen.stream().map(members::get).toList();
    }
}
