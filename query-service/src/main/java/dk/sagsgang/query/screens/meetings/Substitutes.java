package dk.sagsgang.query.screens.meetings;

import dk.sagsgang.events.values.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who was replaced or did not take part, gathered from the decisions that say so: one line for each way in which one
 * member was replaced, with the numbers of the items.
 */
record Substitutes(List<Line> lines) {

    /** Why a member did not take part. */
    enum Kind {
        SUBSTITUTED,
        DISQUALIFIED,
        ABSENT
    }

    record Line(Kind kind, String member, @Nullable String substitute, List<Integer> items) {
        public String shownItems() {
            return String.join(", ", items.stream().map(String::valueOf).toList());
        }
    }

    static Substitutes of(List<AgendaEntry> entries) {
        Map<Line, List<Integer>> found = new LinkedHashMap<>();
        for (AgendaEntry entry : entries) {
            CaseOnAgenda.Decision decision = entry.decision();
            if (decision == null) {
                continue;
            }
            int number = entry.shownNumber();
            decision.substitutions().forEach(it -> {
                Line line = new Line(
                        Kind.SUBSTITUTED, it.member().name(), it.substitute().name(), List.of());
                found.computeIfAbsent(line, any -> new ArrayList<>()).add(number);
            });
            add(found, Kind.DISQUALIFIED, decision.disqualified(), number);
            add(found, Kind.ABSENT, decision.absent(), number);
        }
        return new Substitutes(found.entrySet().stream()
                .map(it -> new Line(
                        it.getKey().kind(), it.getKey().member(), it.getKey().substitute(), it.getValue()))
                .toList());
    }

    private static void add(Map<Line, List<Integer>> found, Kind kind, List<Person> people, int number) {
        for (Person person : people) {
            found.computeIfAbsent(new Line(kind, person.name(), null, List.of()), any -> new ArrayList<>())
                    .add(number);
        }
    }
}
