package dk.sagsgang.query.cases;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRemovedFromAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseReopened;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.FollowUpCompleted;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.cases.RestrictionLifted;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.travel.Moment;
import dk.sagsgang.query.views.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case at a moment as someone would work it out with the whole list of events on paper, going through it again for each
 * single thing: the reference that time travel is held against. It shares no code with the views.
 */
final class PlainCase {
    private final List<Told> counted;
    private final @Nullable LocalDate day;

    private PlainCase(List<Told> counted, @Nullable LocalDate day) {
        this.counted = counted;
        this.day = day;
    }

    /** What is known of the case at the moment; null where there is nothing. */
    static @Nullable SortedMap<String, String> at(List<Told> all, Moment moment) {
        List<Told> left = new ArrayList<>(all);
        left.removeIf(it -> it.position() > moment.position());
        left.removeIf(it -> moment.statedBy() != null && it.statedOn().isAfter(moment.statedBy()));
        if (left.isEmpty()) {
            return null;
        }
        for (long version = left.getLast().version(); version >= 0; version--) {
            for (Told told : List.copyOf(left)) {
                if (told.version() == version && told.event() instanceof FactAnnulled it) {
                    left.removeIf(other -> other.version() == it.factVersion());
                }
            }
        }
        boolean nothingLeft = left.stream().allMatch(it -> it.event() instanceof FactAnnulled);
        List<Told> counted = new ArrayList<>(left);
        LocalDate day = moment.validOn();
        if (day != null) {
            List<Told> of = List.copyOf(left);
            counted.removeIf(it -> holds(of, it).earliest().isAfter(day));
            counted.sort(
                    Comparator.<Told, LocalDate>comparing(it -> holds(of, it).earliest())
                            .thenComparing(it -> holds(of, it).latest())
                            .thenComparingLong(Told::position));
            if (!nothingLeft && counted.stream().allMatch(it -> it.event() instanceof FactAnnulled)) {
                return null;
            }
        }
        return new PlainCase(counted, day).fields();
    }

    private static PartialDate holds(List<Told> of, Told told) {
        DomainEvent event = told.event();
        LocalDate stated = told.statedOn();
        if (event instanceof FactAnnulled) {
            return PartialDate.parse("0000");
        }
        if (event instanceof CaseOpened || told.equals(firstTitle(of))) {
            LocalDate first = stated;
            for (Told other : of) {
                boolean counts = !(other.event() instanceof CaseOpened) && !(other.event() instanceof FactAnnulled);
                if (counts && !other.equals(told) && !other.equals(firstTitle(of))) {
                    LocalDate from = holds(of, other).earliest();
                    first = from.isBefore(first) ? from : first;
                }
            }
            return PartialDate.of(first);
        }
        if (event instanceof CasePlacedOnAgenda it) {
            return laid(of, it.item(), stated);
        }
        if (event instanceof BriefSubmitted it) {
            return laid(of, it.item(), stated);
        }
        if (event instanceof DecisionRecorded it) {
            return PartialDate.of(it.decidedOn());
        }
        if (event instanceof DecisionCorrected it) {
            DecisionRecorded decided =
                    last(of, DecisionRecorded.class, other -> other.item().equals(it.item()));
            return decided == null ? laid(of, it.item(), stated) : PartialDate.of(decided.decidedOn());
        }
        if (event instanceof AgreementEntered it) {
            return start(of, it.agreement(), stated);
        }
        if (event instanceof AgreementAmended it) {
            return start(of, it.agreement(), stated);
        }
        if (event instanceof AgreementExtended it) {
            return PartialDate.of(it.agreedOn());
        }
        if (event instanceof AgreementTerminated it) {
            return PartialDate.of(it.noticeGivenOn());
        }
        if (event instanceof AgreementMovedToOperation it) {
            return it.from();
        }
        if (event instanceof IndicatorReported it && it.asOf() != null) {
            return it.asOf();
        }
        if (event instanceof FollowUpCompleted it) {
            return PartialDate.of(it.completedOn());
        }
        if (event instanceof CaseTransferred it) {
            return PartialDate.of(it.transferredOn());
        }
        if (event instanceof CaseClosed it) {
            return PartialDate.of(it.closedOn());
        }
        if (event instanceof CaseReopened it) {
            return PartialDate.of(it.reopenedOn());
        }
        if (event instanceof EarlierDecisionCited it) {
            return it.decidedOn();
        }
        return PartialDate.of(stated);
    }

    private static PartialDate laid(List<Told> of, AgendaItem item, LocalDate stated) {
        CasePlacedOnAgenda placed =
                last(of, CasePlacedOnAgenda.class, it -> it.item().equals(item));
        return PartialDate.of(placed == null || stated.isBefore(placed.meetingDay()) ? stated : placed.meetingDay());
    }

    private static PartialDate start(List<Told> of, AgreementId agreement, LocalDate stated) {
        PartialDate start = term(asStated(of), agreement, AgreementTerms::inForceFrom);
        return start == null ? PartialDate.of(stated) : start;
    }

    private static <T extends DomainEvent> @Nullable T last(List<Told> of, Class<T> kind, Function<T, Boolean> wanted) {
        T found = null;
        for (Told told :
                of.stream().sorted(Comparator.comparingLong(Told::version)).toList()) {
            if (kind.isInstance(told.event()) && wanted.apply(kind.cast(told.event()))) {
                found = kind.cast(told.event());
            }
        }
        return found;
    }

    private static List<Told> asStated(List<Told> of) {
        return of.stream()
                .sorted(Comparator.comparing(Told::statedOn).thenComparingLong(Told::position))
                .toList();
    }

    private static <T> @Nullable T term(
            List<Told> asStated, AgreementId agreement, Function<AgreementTerms, @Nullable T> term) {
        T found = null;
        for (Told told : asStated) {
            AgreementTerms terms = null;
            if (told.event() instanceof AgreementEntered it && it.agreement().equals(agreement)) {
                terms = it.terms();
            } else if (told.event() instanceof AgreementAmended it
                    && it.agreement().equals(agreement)) {
                terms = it.terms();
            }
            T value = terms == null ? null : term.apply(terms);
            found = value == null ? found : value;
        }
        return found;
    }

    private SortedMap<String, String> fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        List<Told> asStated = asStated(counted);
        for (Told told : asStated) {
            if (told.event() instanceof CaseworkerAssigned it) {
                fields.put("caseworker", it.caseworker().name());
            } else if (told.event() instanceof FrameSet it) {
                fields.put("frame " + it.year(), "" + it.amount().oere());
            } else if (told.event() instanceof IndicatorReported it && it.asOf() != null) {
                fields.put(
                        "indicator " + it.indicator() + " " + it.asOf().text(),
                        it.value().toPlainString());
            }
        }
        fields.putAll(title(asStated));
        fields.putAll(course());
        fields.putAll(items(asStated));
        fields.putAll(agreements(asStated));
        List<String> cited = new ArrayList<>();
        for (Told told : counted) {
            if (told.event() instanceof EarlierDecisionCited it) {
                cited.add(it.decidedOn().text());
            }
        }
        fields.put("cited", new TreeSet<>(cited).toString());
        return fields;
    }

    /** As long as no title was stated, the one that was stated first has to do. */
    private Map<String, String> title(List<Told> asStated) {
        Told found = null;
        for (Told told : asStated) {
            boolean titled = told.event() instanceof CaseOpened || told.event() instanceof CaseRenamed;
            boolean stated = day == null || !told.statedOn().isAfter(day);
            if (titled && (stated || found == null)) {
                found = told;
            }
        }
        if (found == null) {
            return Map.of();
        }
        return Map.of(
                "title",
                found.event() instanceof CaseOpened it
                        ? it.title().value()
                        : ((CaseRenamed) found.event()).title().value());
    }

    private static @Nullable Told firstTitle(List<Told> of) {
        return asStated(of).stream()
                .filter(it -> it.event() instanceof CaseOpened || it.event() instanceof CaseRenamed)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> course() {
        Map<String, String> fields = new TreeMap<>();
        for (Told told : counted) {
            if (told.event() instanceof CaseClosed it) {
                fields.put("closed", it.closedOn().toString());
            } else if (told.event() instanceof CaseReopened) {
                fields.remove("closed");
            } else if (told.event() instanceof AccessRestricted it) {
                fields.put("restricted", it.reason().value());
            } else if (told.event() instanceof RestrictionLifted) {
                fields.remove("restricted");
            } else if (told.event() instanceof FollowUpScheduled it) {
                fields.put("followUp " + it.followUp(), it.what().value());
            }
        }
        for (Told told : counted) {
            if (told.event() instanceof FollowUpCompleted it && fields.containsKey("followUp " + it.followUp())) {
                fields.put("completed " + it.followUp(), it.completedOn().toString());
            }
        }
        return fields;
    }

    /** An item that is not on an agenda has nothing; taking it off takes along what was there before. */
    private Map<String, String> items(List<Told> asStated) {
        Map<String, String> fields = new TreeMap<>();
        Map<String, Told> briefs = new TreeMap<>();
        for (Told told : counted) {
            if (told.event() instanceof CasePlacedOnAgenda it) {
                fields.put("item " + it.item(), it.title().value());
            } else if (told.event() instanceof CaseRemovedFromAgenda it) {
                fields.keySet().removeIf(name -> name.endsWith(" " + it.item()));
                briefs.remove("brief " + it.item());
            } else if (told.event() instanceof BriefSubmitted it) {
                briefs.merge("brief " + it.item(), told, (a, b) -> asStated.indexOf(a) > asStated.indexOf(b) ? a : b);
            } else if (told.event() instanceof DecisionRecorded it) {
                fields.put("decided " + it.item(), it.decision().text().value());
            } else if (told.event() instanceof DecisionCorrected it) {
                fields.put("corrected " + it.item(), it.decision().text().value());
            }
        }
        briefs.forEach((name, told) -> fields.put(name, String.valueOf(((BriefSubmitted) told.event()).resume())));
        Map<String, String> shown = new TreeMap<>();
        fields.forEach((name, value) -> {
            String item = name.substring(name.indexOf(' ') + 1);
            boolean decided = fields.containsKey("decided " + item);
            if (fields.containsKey("item " + item) && (decided || !name.startsWith("corrected"))) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    private Map<String, String> agreements(List<Told> asStated) {
        Map<String, String> fields = new TreeMap<>();
        for (Told told : asStated) {
            AgreementId agreement = told.event() instanceof AgreementEntered it
                    ? it.agreement()
                    : told.event() instanceof AgreementAmended it ? it.agreement() : null;
            if (agreement != null) {
                put(fields, agreement, "partner", term(asStated, agreement, AgreementTerms::partner));
                put(fields, agreement, "inForceFrom", term(asStated, agreement, AgreementTerms::inForceFrom));
                put(fields, agreement, "duration", term(asStated, agreement, AgreementTerms::duration));
                put(fields, agreement, "notice", term(asStated, agreement, AgreementTerms::notice));
                put(fields, agreement, "extensions", extensions(agreement));
                for (Told other : counted) {
                    if (other.event() instanceof AgreementTerminated it
                            && it.agreement().equals(agreement)) {
                        put(fields, agreement, "endsOn", it.endsOn());
                    } else if (other.event() instanceof AgreementMovedToOperation it
                            && it.agreement().equals(agreement)) {
                        put(fields, agreement, "kind", "OPERATION");
                    }
                }
            }
        }
        return fields;
    }

    private List<String> extensions(AgreementId agreement) {
        List<AgreementExtended> different = new ArrayList<>();
        for (Told told : counted) {
            if (told.event() instanceof AgreementExtended it
                    && it.agreement().equals(agreement)
                    && !different.contains(it)) {
                different.add(it);
            }
        }
        List<String> extensions = new ArrayList<>();
        different.forEach(
                it -> extensions.add(it.agreedOn() + " to " + it.expires().text()));
        Collections.sort(extensions);
        return extensions;
    }

    private static void put(Map<String, String> fields, AgreementId agreement, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(
                    "agreement " + agreement + " " + name,
                    value instanceof PartialDate it ? it.text() : value.toString());
        }
    }

    /** The same fields as an answer of the view has them. */
    static SortedMap<String, String> read(JsonNode answer) {
        SortedMap<String, String> fields = new TreeMap<>();
        if (!answer.path("title").asString().equals(answer.path("number").asString()) && !isTitleOfItem(answer)) {
            fields.put("title", answer.path("title").asString());
        }
        text(fields, "caseworker", answer.path("caseworker").path("name"));
        text(fields, "closed", answer.path("closedOn"));
        answer.path("restrictions").forEach(it -> text(fields, "restricted", it.path("reason")));
        answer.path("frames")
                .forEach(it -> text(
                        fields,
                        "frame " + it.path("year").asInt(),
                        it.path("amount").path("oere")));
        for (JsonNode it : answer.path("indicators")) {
            text(
                    fields,
                    "indicator " + it.path("indicator").asString() + " "
                            + it.path("asOf").asString(""),
                    it.path("value"));
        }
        for (JsonNode it : answer.path("followUps")) {
            text(fields, "followUp " + it.path("followUp").asInt(), it.path("what"));
            text(fields, "completed " + it.path("followUp").asInt(), it.path("completedOn"));
        }
        for (JsonNode it : answer.path("agendaItems")) {
            String item =
                    it.path("meeting").asString() + "#" + it.path("position").asInt();
            text(fields, "item " + item, it.path("title"));
            text(fields, "brief " + item, it.path("brief").path("resume"));
            JsonNode decision = it.path("decision");
            if (decision.has("corrected")) {
                text(fields, "corrected " + item, decision.path("text"));
            } else {
                text(fields, "decided " + item, decision.path("text"));
            }
        }
        TreeSet<String> cited = new TreeSet<>();
        answer.path("citedDecisions")
                .forEach(it -> cited.add(it.path("decidedOn").asString()));
        fields.put("cited", cited.toString());
        for (JsonNode it : answer.path("agreements")) {
            String agreement = "agreement " + it.path("agreement").asString() + " ";
            for (String name : List.of("partner", "inForceFrom", "duration", "notice", "endsOn")) {
                text(fields, agreement + name, it.path(name));
            }
            if (it.path("kind").asString("").equals("OPERATION")) {
                fields.put(agreement + "kind", "OPERATION");
            }
            List<String> extensions = new ArrayList<>();
            it.path("extensions")
                    .forEach(extension ->
                            extensions.add(extension.path("agreedOn").asString() + " to "
                                    + extension.path("expires").asString()));
            Collections.sort(extensions);
            fields.put(agreement + "extensions", extensions.toString());
        }
        return fields;
    }

    /** A case without an opening goes by its newest item; the reference does not say so. */
    private static boolean isTitleOfItem(JsonNode answer) {
        for (JsonNode item : answer.path("agendaItems")) {
            if (item.path("title").asString().equals(answer.path("title").asString())) {
                return true;
            }
        }
        return false;
    }

    /** What the view tells of a decision that was corrected is the correction alone. */
    static SortedMap<String, String> asShown(SortedMap<String, String> fields) {
        SortedMap<String, String> shown = new TreeMap<>(fields);
        fields.keySet().stream()
                .filter(name -> name.startsWith("corrected "))
                .forEach(name -> shown.remove(name.replace("corrected ", "decided ")));
        return shown;
    }

    private static void text(Map<String, String> fields, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            fields.put(name, value.asString());
        }
    }
}
