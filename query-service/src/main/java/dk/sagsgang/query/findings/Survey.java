package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.query.findings.Finding.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that the rules ever raised about a case, from all events of it, its meetings and its committees. It walks twice: by
 * the days on which things were stated, which says what holds on which day; and by the commands in the order of the
 * ledger, which adds what once stood here and was overtaken by a document recorded later. Both see the events that had
 * been stated, or recorded, by then as if there were no others, so that the same ledger gives the same findings whenever
 * and however often it is read. Nothing that was raised is ever left out again.
 */
public final class Survey {
    /** The day of a moment of recording is that of the authority. */
    private static final ZoneId OF_THE_AUTHORITY = ZoneId.of("Europe/Copenhagen");

    private final List<OnRecord> events;
    private final Patience patience;
    private final Map<String, Raised> known = new LinkedHashMap<>();
    private final Map<String, List<Span>> spans = new HashMap<>();

    private Survey(Collection<OnRecord> events, Patience patience) {
        this.events = events.stream()
                .sorted(Comparator.comparingLong(OnRecord::position))
                .toList();
        this.patience = patience;
    }

    /** The events are all of one case, of its meetings and of its committees, in any order. */
    public static Surveyed of(Collection<OnRecord> events, Patience patience) {
        Survey survey = new Survey(events, patience);
        survey.asStated();
        survey.asRecorded();
        Docket docket = Docket.of(survey.events, patience);
        CommitteeCode committee = docket.committee();
        return new Surveyed(
                docket.number, committee == null ? null : committee.value(), docket.isWithheld(), survey.findings());
    }

    private void asStated() {
        TreeMap<LocalDate, List<OnRecord>> byDay = new TreeMap<>();
        events.forEach(it ->
                byDay.computeIfAbsent(it.statedOn(), day -> new ArrayList<>()).add(it));
        Walk walk = new Walk(patience);
        Map<String, LocalDate> open = new LinkedHashMap<>();
        byDay.forEach((day, stated) -> {
            walk.take(stated);
            Map<String, Raised> now = walk.raised();
            for (Map.Entry<String, LocalDate> was : List.copyOf(open.entrySet())) {
                Raised still = now.get(was.getKey());
                boolean begun = was.getValue().isBefore(day);
                if (still == null || (begun && still.from().isAfter(day))) {
                    open.remove(was.getKey());
                    if (begun) {
                        OnRecord by = stated.size() == 1 || still != null
                                ? stated.getLast()
                                : statedBefore(day).resolving(stated, was.getKey());
                        add(was.getKey(), new Span(was.getValue(), day, by));
                    }
                }
            }
            now.forEach((id, it) -> {
                known.put(id, it);
                LocalDate from = it.from().isBefore(day) ? day : it.from();
                LocalDate was = open.get(id);
                open.put(id, was == null || was.isAfter(day) ? from : was);
            });
        });
        open.forEach((id, from) -> add(id, new Span(from, null, null)));
        known.keySet().retainAll(spans.keySet());
    }

    private Walk statedBefore(LocalDate day) {
        Walk before = new Walk(patience);
        before.take(events.stream().filter(it -> it.statedOn().isBefore(day)).toList());
        return before;
    }

    private void asRecorded() {
        Walk walk = new Walk(patience);
        Walk before = new Walk(patience);
        Map<String, Raised> open = Map.of();
        for (List<OnRecord> command : byCommand()) {
            walk.take(command);
            Map<String, Raised> now = walk.raised();
            for (Map.Entry<String, Raised> was : open.entrySet()) {
                LocalDate today =
                        command.getLast().recordedAt().atZone(OF_THE_AUTHORITY).toLocalDate();
                Raised it = was.getValue();
                boolean overtaken = !now.containsKey(was.getKey()) && !it.from().isAfter(today);
                if (overtaken && !known.containsKey(was.getKey())) {
                    OnRecord by = command.size() == 1 ? command.getFirst() : before.resolving(command, was.getKey());
                    known.put(was.getKey(), it);
                    add(was.getKey(), new Span(it.from(), it.from(), by));
                }
            }
            before.take(command);
            open = now;
        }
    }

    /** A command is on record as a whole or not at all, so that nothing is raised in the middle of it. */
    private List<List<OnRecord>> byCommand() {
        List<List<OnRecord>> commands = new ArrayList<>();
        for (OnRecord it : events) {
            if (commands.isEmpty() || !commands.getLast().getLast().commandId().equals(it.commandId())) {
                commands.add(new ArrayList<>());
            }
            commands.getLast().add(it);
        }
        return commands;
    }

    private void add(String id, Span span) {
        spans.computeIfAbsent(id, it -> new ArrayList<>()).add(span);
    }

    private List<Finding> findings() {
        Map<String, OnRecord> dismissals = dismissals();
        List<Finding> findings = new ArrayList<>();
        known.forEach((id, it) -> findings.add(new Finding(
                id, it.rule(), it.causes(), it.figures(), spans.getOrDefault(id, List.of()), dismissals.get(id))));
        findings.sort(
                Comparator.comparing(Finding::from).thenComparing(Finding::rule).thenComparing(Finding::id));
        return List.copyOf(findings);
    }

    private Map<String, OnRecord> dismissals() {
        Set<String> annulled = Docket.annulled(events);
        Map<String, OnRecord> dismissals = new HashMap<>();
        for (OnRecord it : events) {
            if (it.event() instanceof FindingDismissed dismissed
                    && !annulled.contains(it.id().value())) {
                dismissals.putIfAbsent(FindingNames.id(dismissed), it);
            }
        }
        return dismissals;
    }
}
