package dk.sagsgang.command.imports;

import dk.sagsgang.command.cases.AmendRecommendation;
import dk.sagsgang.command.cases.AssignCaseworker;
import dk.sagsgang.command.cases.AttachDocument;
import dk.sagsgang.command.cases.CorrectDecision;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.PlaceOnAgenda;
import dk.sagsgang.command.cases.ProposeRecommendation;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.cases.RenameCase;
import dk.sagsgang.command.cases.SubmitBrief;
import dk.sagsgang.command.imports.ReaderDoubts.Part;
import dk.sagsgang.command.minutes.DocumentKind;
import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Found;
import dk.sagsgang.command.minutes.ReadAttachment;
import dk.sagsgang.command.minutes.ReadItem;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans one agenda item after the other: the case behind it, its place, brief and recommendation, and its decision. */
final class ItemPlanner {

    /** Where an item of the document has its place: which case, which agenda item, which of its recommendations. */
    record Placed(CaseId caseId, AgendaItem item, int recommendation) {}

    private final Planning planning;
    private final Reading reading;
    private final OnRecord record;
    private final MeetingId meeting;
    private final LocalDate day;
    private final List<Step> steps;
    private final List<Doubt> doubts;
    private final Map<Integer, AgendaItemAdded> places;
    private final boolean late;
    private final Set<Integer> taken;
    private final Set<CaseId> touched = new HashSet<>();
    private final Map<Integer, Placed> placed = new HashMap<>();

    ItemPlanner(Planning planning) {
        this.planning = planning;
        this.reading = planning.reading();
        this.record = planning.record();
        this.meeting = planning.meeting();
        this.day = planning.day();
        this.steps = planning.steps();
        this.doubts = planning.doubts();
        MeetingOnRecord agenda = record.meeting(meeting);
        this.places = AgendaMatch.of(reading.items(), agenda);
        this.late = reading.kind() == DocumentKind.AGENDA && agenda.minutesPublished();
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
        AgendaItem place = agendaItem(item, caseId, title);
        ItemOnRecord before = onRecord(caseId, place);
        submitBrief(item, caseId, place, before);
        int recommendation = recommend(item, caseId, place, before);
        attach(item, caseId, place, before);
        placed.put(item.position(), new Placed(caseId, place, recommendation));
    }

    /** Plans the decision, once the meeting is on record as held. */
    void decide(ReadItem item) {
        Placed where = placed(item.position());
        Found<String> text = item.decision();
        if (text == null) {
            return;
        }
        var outcome = item.outcome();
        List<Doubt> why = new ArrayList<>(planning.doubted().of(Part.DECISION, item));
        Decision decided = onRecord(where.caseId(), where.item()).decision();
        if (decided != null) {
            boolean otherOutcome = outcome != null && !outcome.value().equals(decided.outcome());
            if (otherOutcome || !Wording.same(decided.text(), new Text(text.value()))) {
                why.addFirst(new Doubt(
                        "DECISION_DIFFERS",
                        item.position(),
                        "decision",
                        "Punktet er allerede afgjort anderledes; ret beslutningen, hvis dokumentet har ret.",
                        text.lines()));
                doubts.add(why.getFirst());
                add(where.caseId(), item, correction(decision(item, where, text, outcome)), outcome, text, why);
            }
            return;
        }
        if (outcome == null && why.isEmpty()) {
            why.add(new Doubt("OUTCOME_UNKNOWN", item.position(), "outcome", "Udfaldet er ikke læst.", text.lines()));
            doubts.add(why.getFirst());
        }
        add(where.caseId(), item, decision(item, where, text, outcome), outcome, text, why);
    }

    /** A decision whose outcome was not read is noted for want of a word, and that word is left open. */
    private void add(
            CaseId caseId,
            ReadItem item,
            Object command,
            @Nullable Found<Outcome> outcome,
            Found<String> text,
            List<Doubt> why) {
        String summary =
                outcome == null ? "Beslutning, hvis udfald skal vælges" : "Beslutning: " + danish(outcome.value());
        steps.add(new Step(
                planning.stream(caseId),
                command,
                item.position(),
                List.of(text.lines()),
                summary,
                why,
                List.of(),
                outcome == null ? "outcome" : null));
    }

    private static String danish(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "godkendt";
            case APPROVED_WITH_CHANGES -> "godkendt med ændringer";
            case NOTED -> "taget til efterretning";
            case REJECTED -> "afvist";
            case POSTPONED -> "udsat";
            case REFERRED -> "sendt videre";
            case DISCUSSED -> "drøftet";
            case NO_REMARKS -> "ingen bemærkninger";
        };
    }

    private static RecordDecision decision(
            ReadItem item, Placed where, Found<String> text, @Nullable Found<Outcome> outcome) {
        List<PointOutcome> points = item.points().stream()
                .map(it -> new PointOutcome(where.recommendation(), it.point(), it.outcome(), it.text()))
                .toList();
        return new RecordDecision(
                where.item(),
                outcome == null ? Outcome.NOTED : outcome.value(),
                new Text(text.value()),
                where.recommendation() == 0 ? List.of() : points,
                Told.votes(item.proceedings()),
                Told.texts(item.proceedings().remarks()),
                Told.texts(item.proceedings().reservations()),
                List.of(),
                Told.people(item.proceedings().absent()),
                List.of(),
                List.of(),
                codes(item.referredTo()),
                false);
    }

    private static CorrectDecision correction(RecordDecision it) {
        return new CorrectDecision(
                it.item(),
                it.outcome(),
                it.text(),
                it.points(),
                it.votes(),
                it.remarks(),
                it.reservations(),
                it.dissents(),
                it.absent(),
                it.disqualified(),
                it.substitutions(),
                it.referredTo(),
                it.procedural(),
                new Text("Dokumentet gengiver beslutningen anderledes."));
    }

    private ItemOnRecord onRecord(CaseId caseId, AgendaItem place) {
        return record.caseOf(caseId).items().getOrDefault(place, ItemOnRecord.NONE);
    }

    private CaseId openOrFind(ReadItem item, Text title) {
        Found<CaseNumber> printed = item.caseNumber();
        AgendaItemAdded place = places.get(item.position());
        CaseId caseId = place != null ? place.caseId() : printed == null ? assigned(item) : CaseId.of(printed.value());
        CaseOnRecord onRecord = record.caseOf(caseId);
        boolean first = touched.add(caseId);
        LineRange lines = printed == null ? item.lines() : printed.lines();
        // What stands on the meeting's agenda already is no longer in doubt.
        List<Doubt> why = place == null ? placeDoubts(item) : List.of();
        boolean opened = !onRecord.exists() && first;
        if (opened) {
            add(
                    caseId,
                    item,
                    new OpenCase(caseId.number(), printed == null, title),
                    "Sagen oprettes: " + caseId.number(),
                    joined(why, planning.doubted().of(Part.CASE_NUMBER, item)),
                    lines);
        } else if (first && onRecord.titleIsNews(title, day)) {
            add(caseId, item, new RenameCase(title), "Sagen hedder nu: " + title, why, lines);
        }
        Found<String> caseworker = item.caseworker();
        if (first && caseworker != null && !(late && onRecord.exists())) {
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
                        joined(opened ? List.of() : why, planning.doubted().of(Part.CASEWORKER, item)),
                        caseworker.lines());
            }
        }
        return caseId;
    }

    /**
     * The number of an item that is news and has none. Where another item of the meeting got the number of this place
     * before, because the agenda was changed since, a second one is made.
     */
    private CaseId assigned(ReadItem item) {
        CommitteeCode known = reading.committeeCode();
        var name = reading.committee();
        CommitteeCode committee = known != null ? known : Codes.committee(name == null ? "" : name.value());
        int copy = 1;
        CaseId caseId = CaseId.of(Codes.assigned(committee, day, item.position(), copy));
        while (isInUse(caseId)) {
            copy++;
            caseId = CaseId.of(Codes.assigned(committee, day, item.position(), copy));
        }
        return caseId;
    }

    /** A case that was opened and then lost all its items, as when an import was undone, may be taken again. */
    private boolean isInUse(CaseId caseId) {
        return touched.contains(caseId) || !record.caseOf(caseId).items().isEmpty();
    }

    private AgendaItem agendaItem(ReadItem item, CaseId caseId, Text title) {
        AgendaItemAdded found = places.get(item.position());
        if (found != null) {
            return new AgendaItem(meeting, found.position());
        }
        int position = item.position();
        while (!taken.add(position)) {
            position++;
        }
        AgendaItem place = new AgendaItem(meeting, position);
        add(
                caseId,
                item,
                new PlaceOnAgenda(place, item.number(), title, item.openness(), item.purpose(), codes(item.routing())),
                "På dagsordenen som punkt " + (item.number() == null ? position : item.number()),
                isOpenedBy(item) ? List.of() : placeDoubts(item),
                item.lines());
        return place;
    }

    private void submitBrief(ReadItem item, CaseId caseId, AgendaItem place, ItemOnRecord before) {
        BriefSubmitted brief = new BriefSubmitted(
                place, text(item.resume()), text(item.statement()), text(item.economy()), text(item.coordination()));
        if (isEmpty(brief)
                || isSame(brief, before.briefStatedBy(day))
                || (late && !before.briefs().isEmpty())) {
            return;
        }
        add(
                caseId,
                item,
                new SubmitBrief(place, brief.resume(), brief.statement(), brief.economy(), brief.coordination()),
                "Sagsfremstilling",
                List.of(),
                lines(item.resume(), item.statement(), item.economy(), item.coordination()));
    }

    private static boolean isEmpty(BriefSubmitted brief) {
        return brief.resume() == null
                && brief.statement() == null
                && brief.economy() == null
                && brief.coordination() == null;
    }

    private static boolean isSame(BriefSubmitted brief, @Nullable BriefSubmitted other) {
        return other != null
                && Wording.same(brief.resume(), other.resume())
                && Wording.same(brief.statement(), other.statement())
                && Wording.same(brief.economy(), other.economy())
                && Wording.same(brief.coordination(), other.coordination());
    }

    private void attach(ReadItem item, CaseId caseId, AgendaItem place, ItemOnRecord before) {
        Set<String> known = new HashSet<>();
        before.documents().forEach(it -> known.add(Wording.plain(it.value())));
        for (ReadAttachment document : item.attachments()) {
            Found<String> title = document.title();
            if (known.add(Wording.plain(title.value()))) {
                Text name = new Text(title.value());
                AttachDocument attach = new AttachDocument(place, name, document.externalId(), null);
                add(
                        caseId,
                        item,
                        attach,
                        "Bilag: " + name,
                        planning.doubted().of(Part.DOCUMENT, item, title.lines()),
                        title.lines());
            }
        }
    }

    /** The number of the recommendation that the item's decision answers; 0 where it has none. */
    private int recommend(ReadItem item, CaseId caseId, AgendaItem place, ItemOnRecord before) {
        if (item.recommendation().isEmpty()) {
            return 0;
        }
        Found<String> by = item.recommendedBy();
        Text recommender = new Text(by == null ? "Ikke oplyst" : by.value());
        List<Text> points =
                item.recommendation().stream().map(it -> new Text(it.value())).toList();
        LineRange[] lines = item.recommendation().stream().map(Found::lines).toArray(LineRange[]::new);
        Integer standing = before.recommendationBy(recommender);
        boolean settled =
                before.decision() != null || (late && !before.recommendations().isEmpty());
        if (standing != null
                && Wording.same(
                        Objects.requireNonNull(before.recommendations().get(standing))
                                .points(),
                        points)) {
            return standing;
        }
        if (settled) {
            doubt(
                    item,
                    "RECOMMENDATION_DIFFERS",
                    "recommendation",
                    "Punktet er afgjort, eller referatet offentliggjort, ud fra en indstilling med andre ord.",
                    lines[0]);
            return standing == null ? 0 : standing;
        }
        if (standing != null) {
            Text reason = new Text("Dokumentet gengiver indstillingen med andre ord.");
            add(
                    caseId,
                    item,
                    new AmendRecommendation(place, standing, points, reason),
                    "Indstillingen ændres",
                    planning.doubted().of(Part.RECOMMENDATION, item),
                    lines);
            return standing;
        }
        add(
                caseId,
                item,
                new ProposeRecommendation(place, recommender, points),
                "Indstilling med " + points.size() + (points.size() == 1 ? " punkt" : " punkter"),
                planning.doubted().of(Part.RECOMMENDATION, item),
                lines);
        return record.caseOf(caseId).nextRecommendation(place);
    }

    static Text title(ReadItem item) {
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

    private void add(
            CaseId caseId, ReadItem item, Object command, String summary, List<Doubt> why, LineRange... lines) {
        steps.add(new Step(planning.stream(caseId), command, item.position(), List.of(lines), summary, why));
    }

    /** Which case it is about is doubted where several numbers stand, and whether it is an item at all where it has no head. */
    private List<Doubt> placeDoubts(ReadItem item) {
        return joined(planning.doubted().of(Part.CASE, item), planning.doubted().of(Part.PLACE, item));
    }

    /** Whether the item opens its case, so that its place waits with that and for the same reason. */
    private boolean isOpenedBy(ReadItem item) {
        return steps.stream()
                .anyMatch(step -> step.command() instanceof OpenCase && Objects.equals(step.item(), item.position()));
    }

    private static List<Doubt> joined(List<Doubt> some, List<Doubt> others) {
        List<Doubt> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
