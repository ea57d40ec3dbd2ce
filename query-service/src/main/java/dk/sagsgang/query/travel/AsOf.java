package dk.sagsgang.query.travel;

import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.travel.Past.Missing;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fold of one stream as of a moment. As recorded: the events up to the position. As stated: of those, the ones whose
 * source had stated them. What is annulled among these does not count. As held: of what counts, what may hold on the day,
 * in the order of holding and then of position; a correction holds from when what it corrects holds. Without a day the
 * order is that of the record, so that the moment of the last event gives the state of today.
 */
public final class AsOf {
    private static final Comparator<Dated> AS_HELD = Comparator.<Dated, LocalDate>comparing(
                    it -> it.from().earliest())
            .thenComparing(it -> it.from().latest())
            .thenComparingLong(it -> it.told().position());

    private final Travelled view;
    private final StreamId stream;
    private final Moment moment;

    private AsOf(Travelled view, StreamId stream, Moment moment) {
        this.view = view;
        this.stream = stream;
        this.moment = moment;
    }

    /** The history is all that is on record of the stream, in the order of its versions. */
    public static Past of(Travelled view, StreamId stream, List<Told> history, Moment moment) {
        return new AsOf(view, stream, moment).in(history);
    }

    private Past in(List<Told> history) {
        List<Told> recorded = history.subList(0, recordedBy(history, moment.position()));
        LocalDate statedBy = moment.statedBy();
        List<Told> stated = statedBy == null
                ? recorded
                : recorded.stream()
                        .filter(it -> !it.statedOn().isAfter(statedBy))
                        .toList();
        Set<Long> annulled = annulled(stated);
        List<Told> counted = annulled.isEmpty()
                ? stated
                : stated.stream().filter(it -> !annulled.contains(it.version())).toList();
        Counts counts = new Counts(
                history.size() - recorded.size(), recorded.size() - stated.size(), stated.size() - counted.size());
        if (stated.isEmpty()) {
            Missing missing = recorded.isEmpty() ? Missing.RECORDED : Missing.STATED;
            return new Past(
                    Facts.none(stream), counts.recordedLater, counts.statedLater, 0, List.of(), List.of(), missing);
        }
        Told last = recorded.getLast();
        LocalDate day = moment.validOn();
        return day == null ? asRecorded(counted, last, counts) : asHeld(counted, last, counts, day);
    }

    private Past asRecorded(List<Told> counted, Told last, Counts counts) {
        return new Past(
                facts(counted, last),
                counts.recordedLater,
                counts.statedLater,
                counts.annulled,
                List.of(),
                List.of(),
                null);
    }

    private Past asHeld(List<Told> counted, Told last, Counts counts, LocalDate day) {
        Holding holding = view.holding(counted);
        List<Dated> held = new ArrayList<>();
        List<Long> heldLater = new ArrayList<>();
        List<Uncertain> uncertain = new ArrayList<>();
        for (Told told : counted) {
            PartialDate from = holding.from(told);
            if (from.earliest().isAfter(day)) {
                heldLater.add(told.version());
            } else {
                held.add(new Dated(from, holding.weighed(told, day)));
                if (from.latest().isAfter(day)) {
                    uncertain.add(Uncertain.holds(told, from));
                }
            }
        }
        held.sort(AS_HELD);
        Facts facts = facts(held.stream().map(Dated::told).toList(), last);
        uncertain.addAll(view.uncertain(facts, day));
        boolean nothing = !heldLater.isEmpty() && held.stream().map(Dated::told).noneMatch(this::tells);
        return new Past(
                facts,
                counts.recordedLater,
                counts.statedLater,
                counts.annulled,
                heldLater,
                uncertain,
                nothing ? Missing.HELD : null);
    }

    private Facts facts(List<Told> told, Told last) {
        return Facts.of(stream, last.version(), last.position(), told, view::subject);
    }

    /** Whether the event adds to the state; an annulment alone is nothing that holds. */
    private boolean tells(Told told) {
        return !(told.event() instanceof FactAnnulled) && view.subject(told.event(), told.version()) != null;
    }

    /** How many of the events the ledger held at the position; positions rise with the versions. */
    static int recordedBy(List<Told> history, long position) {
        int low = 0;
        int high = history.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (history.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Backwards, since only a later fact can annul an earlier one; an annulled annulment counts for nothing. */
    private static Set<Long> annulled(List<Told> stated) {
        Set<Long> annulled = new HashSet<>();
        for (int i = stated.size() - 1; i >= 0; i--) {
            Told told = stated.get(i);
            if (told.event() instanceof FactAnnulled it && !annulled.contains(told.version())) {
                annulled.add(it.factVersion());
            }
        }
        return annulled;
    }

    private record Dated(PartialDate from, Told told) {}

    private record Counts(int recordedLater, int statedLater, int annulled) {}
}
