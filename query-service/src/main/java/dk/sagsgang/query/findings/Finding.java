package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.FindingDismissed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing an auditor would ask about a case. Its id is its rule and the events that caused it; the spans are the days
 * on which it holds, in their order; of a dismissal the first counts. The same on every day: what is asked for a day
 * depends on nothing else.
 */
public record Finding(
        String id,
        Rule rule,
        List<OnRecord> causes,
        Map<String, Object> figures,
        List<Span> spans,
        @Nullable OnRecord dismissal) {

    public Finding {
        causes = List.copyOf(causes);
        figures = Map.copyOf(figures);
        spans = List.copyOf(spans);
    }

    /** What a finding is on a day. */
    public enum State {
        OPEN,
        RESOLVED,
        DISMISSED
    }

    /**
     * Days on which it held: from one to the day before another, on which an event ended it. The two days are the same
     * where a document that was recorded later had said so all along.
     */
    public record Span(
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable OnRecord by) {

        boolean contains(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** The first day on which it holds. */
    public LocalDate from() {
        return spans.getFirst().from();
    }

    /** What it is on a day; nothing where it does not hold yet. */
    public Optional<State> on(LocalDate day) {
        if (from().isAfter(day)) {
            return Optional.empty();
        }
        if (dismissal != null && !dismissal.statedOn().isAfter(day)) {
            return Optional.of(State.DISMISSED);
        }
        return Optional.of(spans.stream().anyMatch(it -> it.contains(day)) ? State.OPEN : State.RESOLVED);
    }

    /** The event that had ended it by a day, where it is not open again since. */
    public @Nullable OnRecord resolvedBy(LocalDate day) {
        OnRecord by = null;
        for (Span span : spans) {
            by = span.from().isAfter(day) ? by : span.contains(day) ? null : span.by();
        }
        return by;
    }

    /** The position of the event that completed its causes. */
    public long raisedAt() {
        return causes.getLast().position();
    }

    /** The last position of an event that raised, ended or dismissed it. */
    public long lastChange() {
        long last = dismissal == null ? raisedAt() : Math.max(raisedAt(), dismissal.position());
        for (Span span : spans) {
            OnRecord by = span.by();
            last = by == null ? last : Math.max(last, by.position());
        }
        return last;
    }

    /** The name under which the deciding side is asked to dismiss it. */
    public String name() {
        return FindingNames.name(
                rule.key(), causes.stream().map(it -> it.id().value()).toList());
    }

    /** Why it was dismissed; null where it was not. */
    public @Nullable String dismissedBecause() {
        return dismissal != null && dismissal.event() instanceof FindingDismissed it
                ? it.reason().value()
                : null;
    }
}
