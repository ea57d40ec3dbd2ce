package dk.sagsgang.command.imports;

import dk.sagsgang.command.cases.AmendRecommendation;
import dk.sagsgang.command.cases.AssignCaseworker;
import dk.sagsgang.command.cases.AttachDocument;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.PlaceOnAgenda;
import dk.sagsgang.command.cases.ProposeRecommendation;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.cases.RenameCase;
import dk.sagsgang.command.cases.SubmitBrief;
import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Found;
import dk.sagsgang.command.minutes.ReadItem;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans one agenda item after the other: the case behind it, its place, brief and recommendation, and its decision. */
final class ItemPlanner {

    /** Where an item of the document has its place: which case, which agenda item, which of its recommendations. */
    record Placed(CaseId caseId, AgendaItem item, int recommendation) {}

    private final AuthorityId authority;
    private final Reading reading;
    private final OnRecord record;
    private final MeetingId meeting;
    private final LocalDate day;
    private final List<Step> steps;
    private final List<Doubt> doubts;
    private final MeetingOnRecord agenda;
    private final Set<Integer> taken;
    private final Set<CaseId> touched = new HashSet<>();
    private final Set<AgendaItem> matched = new HashSet<>();
    private final Map<Integer, Placed> placed = new HashMap<>();

    ItemPlanner(
            AuthorityId authority,
            Reading reading,
            OnRecord record,
            MeetingId meeting,
            LocalDate day,
            List<Step> steps,
            List<Doubt> doubts) {
        this.authority = authority;
        this.reading = reading;
        this.record = record;
        this.meeting = meeting;
        this.day = day;
        this.steps = steps;
        this.doubts = doubts;
        this.agenda = record.meeting(meeting);
        this.taken = new TreeSet<>(agenda.places().keySet());
    }

    /** Where the item at this position of the document was placed. */
    Placed placed(int position) {
        Placed found = placed.get(position);
        if (found == null) {
            throw new IllegalArgumentException("The document has no item " + position + ".");
        }
        return found;
    }

    /** Plans the case, its place on the agenda, brief, recommendation and documents. */
    void place(ReadItem item) {
        Text title = title(item);
        CaseId caseId = openOrFind(item, title);
        CaseOnRecord onRecord = record.caseOf(caseId);
        AgendaItem place = agendaItem(item, caseId, onRecord, title);
        ItemOnRecord before = onRecord.items().get(place);
        submitBrief(item, caseId, place, before);
        int recommendation = recommend(item, caseId, place, before);
        for (Found<String> document : item.attachments()) {
            Text name = new Text(document.value());
            if (before == null || !before.documents().contains(name)) {
                add(caseId, item, new AttachDocument(place, name, null, null), "Bilag: " + name, document.lines());
            }
        }
        placed.put(item.position(), new Placed(caseId, place, recommendation));
    }

    /** Plans the decision, once the meeting is on record as held. */
    void decide(ReadItem item) {
        Placed where = placed(item.position());
        Found<String> text = item.decision();
        if (text == null) {
            return;
        }
        ItemOnRecord before = record.caseOf(where.caseId()).items().get(where.item());
        Text decided = before == null ? null : before.decision();
        if (decided != null) {
            if (!decided.equals(new Text(text.value()))) {
                doubt(
                        item,
                        "DECISION_DIFFERS",
                        "decision",
                        "Punktet er allerede afgjort med andre ord; ret beslutningen, hvis dokumentet har ret.",
                        text.lines());
            }
            return;
        }
        var outcome = item.outcome();
        if (outcome == null) {
            return;
        }
        List<PointOutcome> points = item.points().stream()
                .map(it -> new PointOutcome(where.recommendation(), it.point(), it.outcome(), it.text()))
                .toList();
        RecordDecision decision = new RecordDecision(
                where.item(),
                outcome.value(),
                new Text(text.value()),
                where.recommendation() == 0 ? List.of() : points,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                codes(item.referredTo()),
                false);
        add(where.caseId(), item, decision, "Beslutning: " + outcome.value(), text.lines());
    }

    private CaseId openOrFind(ReadItem item, Text title) {
        Found<CaseNumber> printed = item.caseNumber();
        CaseId caseId = printed == null ? assigned(item, title) : CaseId.of(printed.value());
        CaseOnRecord onRecord = record.caseOf(caseId);
        boolean first = touched.add(caseId);
        LineRange lines = printed == null ? item.lines() : printed.lines();
        if (!onRecord.exists() && first) {
            add(
                    caseId,
                    item,
                    new OpenCase(caseId.number(), printed == null, title),
                    "Sagen oprettes: " + caseId.number(),
                    lines);
        } else if (first && onRecord.titleIsNews(title, day)) {
            add(caseId, item, new RenameCase(title), "Sagen hedder nu: " + title, lines);
        }
        Found<String> caseworker = item.caseworker();
        if (first && caseworker != null) {
            List<Person> others = item.coCaseworkers().stream()
                    .map(it -> Person.named(it.value()))
                    .toList();
            Person person = Person.named(caseworker.value());
            if (onRecord.caseworkerIsNews(new CaseworkerAssigned(person, others), day)) {
                add(
                        caseId,
                        item,
                        new AssignCaseworker(person, others),
                        "Sagsbehandler: " + person.name(),
                        caseworker.lines());
            }
        }
        return caseId;
    }

    /** An item without a number is the one that stood under the same title on this agenda before, else a new case. */
    private CaseId assigned(ReadItem item, Text title) {
        CommitteeCode known = reading.committeeCode();
        var name = reading.committee();
        CommitteeCode committee = known != null ? known : Codes.committee(name == null ? "" : name.value());
        for (AgendaItemAdded place : agenda.places().values()) {
            AgendaItem before = new AgendaItem(meeting, place.position());
            if (place.title().equals(title) && !matched.contains(before)) {
                return place.caseId();
            }
        }
        return CaseId.of(Codes.assigned(committee, day, item.position()));
    }

    private AgendaItem agendaItem(ReadItem item, CaseId caseId, CaseOnRecord onRecord, Text title) {
        AgendaItem found = null;
        for (Map.Entry<AgendaItem, ItemOnRecord> before : onRecord.items().entrySet()) {
            AgendaItem place = before.getKey();
            if (place.meeting().equals(meeting) && !matched.contains(place)) {
                boolean sameTitle = before.getValue().title().equals(title);
                if (found == null || sameTitle) {
                    found = place;
                }
            }
        }
        if (found != null) {
            matched.add(found);
            return found;
        }
        int position = item.position();
        while (!taken.add(position)) {
            position++;
        }
        AgendaItem place = new AgendaItem(meeting, position);
        matched.add(place);
        add(
                caseId,
                item,
                new PlaceOnAgenda(place, item.number(), title, item.openness(), item.purpose(), codes(item.routing())),
                "På dagsordenen som punkt " + (item.number() == null ? position : item.number()),
                item.lines());
        return place;
    }

    private void submitBrief(ReadItem item, CaseId caseId, AgendaItem place, @Nullable ItemOnRecord before) {
        SubmitBrief brief = new SubmitBrief(
                place, text(item.resume()), text(item.statement()), text(item.economy()), text(item.coordination()));
        BriefSubmitted event =
                new BriefSubmitted(place, brief.resume(), brief.statement(), brief.economy(), brief.coordination());
        boolean empty = event.equals(new BriefSubmitted(place, null, null, null, null));
        if (!empty && (before == null || !event.equals(before.brief()))) {
            add(
                    caseId,
                    item,
                    brief,
                    "Sagsfremstilling",
                    lines(item.resume(), item.statement(), item.economy(), item.coordination()));
        }
    }

    private int recommend(ReadItem item, CaseId caseId, AgendaItem place, @Nullable ItemOnRecord before) {
        Map<Integer, ItemOnRecord.Recommended> standing = before == null ? Map.of() : before.recommendations();
        if (item.recommendation().isEmpty()) {
            return 0;
        }
        Found<String> by = item.recommendedBy();
        Text recommender = new Text(by == null ? "Ikke oplyst" : by.value());
        List<Text> points =
                item.recommendation().stream().map(it -> new Text(it.value())).toList();
        LineRange[] lines = item.recommendation().stream().map(Found::lines).toArray(LineRange[]::new);
        for (Map.Entry<Integer, ItemOnRecord.Recommended> it : standing.entrySet()) {
            if (it.getValue().by().equals(recommender)) {
                if (!it.getValue().points().equals(points)) {
                    if (before != null && before.decision() != null) {
                        doubt(
                                item,
                                "RECOMMENDATION_DIFFERS",
                                "recommendation",
                                "Punktet er afgjort ud fra en indstilling med andre ord.",
                                lines[0]);
                    } else {
                        add(
                                caseId,
                                item,
                                new AmendRecommendation(
                                        place,
                                        it.getKey(),
                                        points,
                                        new Text("Dokumentet gengiver indstillingen med andre ord.")),
                                "Indstillingen ændres",
                                lines);
                    }
                }
                return it.getKey();
            }
        }
        add(
                caseId,
                item,
                new ProposeRecommendation(place, recommender, points),
                "Indstilling med " + points.size() + (points.size() == 1 ? " punkt" : " punkter"),
                lines);
        return standing.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    private static Text title(ReadItem item) {
        Found<String> title = item.title();
        return new Text(title == null ? "Punkt " + item.position() + " uden titel" : title.value());
    }

    private static @Nullable Text text(@Nullable Found<String> found) {
        return found == null || found.value().isBlank() ? null : new Text(found.value());
    }

    @SafeVarargs
    private static LineRange[] lines(@Nullable Found<String>... parts) {
        List<LineRange> lines = new ArrayList<>();
        for (Found<String> part : parts) {
            if (part != null) {
                lines.add(part.lines());
            }
        }
        return lines.toArray(LineRange[]::new);
    }

    private static List<CommitteeCode> codes(List<String> bodies) {
        return bodies.stream().map(Codes::committee).toList();
    }

    private void doubt(ReadItem item, String code, String about, String message, LineRange lines) {
        doubts.add(new Doubt(code, item.position(), about, message, lines));
    }

    private void add(CaseId caseId, ReadItem item, Object command, String summary, LineRange... lines) {
        steps.add(new Step(StreamId.of(authority, caseId), command, item.position(), List.of(lines), summary));
    }
}
