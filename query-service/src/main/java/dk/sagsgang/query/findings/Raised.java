package dk.sagsgang.query.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a rule found: the events that caused it, the day from which it holds, and the figures of its sentence by name
 * (dates as ISO 8601, amounts in øre, words as they stand). It cannot hold before all of its causes were stated.
 */
record Raised(Rule rule, List<OnRecord> causes, LocalDate from, Map<String, Object> figures) {

    Raised {
        causes = causes.stream()
                .distinct()
                .sorted(Comparator.comparingLong(OnRecord::position))
                .toList();
        figures = Map.copyOf(figures);
        for (OnRecord cause : causes) {
            from = cause.statedOn().isAfter(from) ? cause.statedOn() : from;
        }
    }

    /** It holds as soon as its causes are stated. */
    static Raised atOnce(Rule rule, List<OnRecord> causes, Map<String, Object> figures) {
        return new Raised(rule, causes, LocalDate.MIN, figures);
    }

    String id() {
        return FindingNames.id(
                rule.key(), causes.stream().map(it -> it.id().value()).toList());
    }

    /** The position that completed its causes. */
    long position() {
        return causes.getLast().position();
    }
}
