package dk.sagsgang.query.screens.cases;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.screens.cases.CaseHistory.Told;
import dk.sagsgang.query.screens.cases.CaseTold.Item;
import dk.sagsgang.query.screens.facts.FactWords;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case's course, newest first: one entry for each agenda item with all that was said and decided there, one for the figures
 * of a day, and one for every other fact. Each entry keeps the events it is made of, and so its source lines.
 */
final class Course {
    private static final Set<String> OF_ITEMS = Set.of(
            "CasePlacedOnAgenda",
            "CaseRemovedFromAgenda",
            "BriefSubmitted",
            "RecommendationProposed",
            "RecommendationAmended",
            "RecommendationWithdrawn",
            "DecisionRecorded",
            "DecisionCorrected",
            "DecisionHalted",
            "DocumentAttached");

    private final CaseTold told;
    private final Wording show;
    private final FactWords words;

    Course(CaseTold told, Wording show) {
        this.told = told;
        this.show = show;
        this.words = new FactWords(show);
    }

    /**
     * One line of the course.
     *
     * @param when as precise as it is known
     * @param kind the type of its events, by which it is marked and named
     * @param item the agenda item, where it is one
     * @param isAnnulled whether all of it was annulled
     */
    record Entry(
            String id,
            PartialDate when,
            String kind,
            String line,
            @Nullable Item item,
            List<Line> lines,
            boolean isAnnulled) {

        /** Whether the line leaves unsaid what kind of fact it tells. */
        public boolean isKindUnsaid() {
            String[] kindWords = lines.getFirst().kind().split(" ");
            return !line.startsWith(kindWords[0]);
        }
    }

    /** One event of an entry in words. */
    record Line(String kind, String text, Told event, boolean isAnnulled) {}

    /** The entries that the events make up, as far as the events belong to what is told of the case. */
    List<Entry> of(List<Told> history) {
        Set<String> annulled = annulled(history);
        Map<String, Item> items = new LinkedHashMap<>();
        told.agendaItems().forEach(it -> items.put(it.key(), it));
        Map<String, List<Told>> together = history.stream()
                .collect(Collectors.groupingBy(it -> group(it, items), LinkedHashMap::new, Collectors.toList()));
        List<Entry> entries = new ArrayList<>();
        together.forEach((group, events) -> entries.add(entry(items.get(group), events, annulled)));
        entries.sort(Comparator.comparing((Entry it) -> it.when().latest())
                .thenComparingLong(it -> it.lines().getLast().event().position())
                .reversed());
        return entries;
    }

    private static String group(Told event, Map<String, Item> items) {
        String item = event.item();
        if (item != null && items.containsKey(item) && OF_ITEMS.contains(event.type())) {
            return item;
        }
        return event.type().equals("IndicatorReported") && event.payload().has("asOf")
                ? "figures of " + event.payload().path("asOf").asString()
                : Long.toString(event.position());
    }

    private Entry entry(@Nullable Item item, List<Told> events, Set<String> annulled) {
        List<Line> lines = events.stream()
                .map(it -> new Line(
                        words.kind(it.type()),
                        words.line(it.type(), it.payload()),
                        it,
                        annulled.contains(it.eventId())))
                .toList();
        Told first = events.getFirst();
        return new Entry(
                "nr-" + first.position(),
                item == null ? when(first) : PartialDate.of(item.meetingDay()),
                item == null ? first.type() : "Item",
                item == null
                        ? lines.stream().map(Line::text).distinct().collect(Collectors.joining(" · "))
                        : line(item),
                item,
                lines,
                lines.stream().allMatch(Line::isAnnulled));
    }

    private String line(Item item) {
        String number = item.number() == null ? "" : show.words("case.item", Integer.toString(item.number())) + " ";
        return number + item.title();
    }

    /** The day that a reader looks for the fact at, or else the one it was stated on. */
    private static PartialDate when(Told event) {
        JsonNode payload = event.payload();
        String day = switch (event.type()) {
            case "IndicatorReported" -> payload.path("asOf").asString(null);
            case "AgreementEntered" -> payload.path("terms").path("inForceFrom").asString(null);
            case "AgreementExtended" -> payload.path("agreedOn").asString(null);
            case "EarlierDecisionCited" -> payload.path("decidedOn").asString(null);
            default -> null;
        };
        LocalDate stated = event.source().statedOn();
        return day == null ? PartialDate.of(stated) : PartialDate.parse(day);
    }

    private static Set<String> annulled(List<Told> history) {
        Set<String> annulled = new HashSet<>();
        history.stream()
                .filter(it -> it.type().equals("FactAnnulled"))
                .forEach(it -> annulled.add(it.payload().path("fact").asString()));
        return annulled;
    }
}
