package dk.sagsgang.command.imports;

import dk.sagsgang.command.cases.AllotFunding;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.cases.ReportIndicator;
import dk.sagsgang.command.cases.ScheduleFollowUp;
import dk.sagsgang.command.cases.SetFrame;
import dk.sagsgang.command.committees.DissolveCommittee;
import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Found;
import dk.sagsgang.command.minutes.FoundFact;
import dk.sagsgang.command.minutes.ReadItem;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.command.minutes.prose.ProseFact;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Plans the figures that the prose tells: indicators, frames, allotments and follow-ups, those without a doubt first. What
 * is on record already is not planned again, what contradicts it waits for review as does what was read with a doubt,
 * and no allotment is granted where its decision is not recorded as one that grants.
 */
final class ProsePlanner {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final AuthorityId authority;
    private final Reading reading;
    private final OnRecord record;
    private final LocalDate day;
    private final List<Step> steps;
    private final List<Doubt> doubts;
    private final Map<CaseId, FiguresOnRecord> known = new HashMap<>();

    ProsePlanner(Planning planning) {
        this.authority = planning.authority();
        this.reading = planning.reading();
        this.record = planning.record();
        this.day = planning.day();
        this.steps = planning.steps();
        this.doubts = planning.doubts();
    }

    void plan(ItemPlanner items) {
        reading.facts().stream().filter(it -> it.doubts().isEmpty()).forEach(it -> plan(it, items));
        reading.facts().stream().filter(it -> !it.doubts().isEmpty()).forEach(it -> plan(it, items));
    }

    private void plan(FoundFact read, ItemPlanner items) {
        ItemPlanner.Placed where = items.placed(read.item());
        FiguresOnRecord figures = known.computeIfAbsent(
                where.caseId(), caseId -> record.caseOf(caseId).figures());
        switch (read.fact()) {
            case ProseFact.Indicator it -> report(it, read, where, figures);
            case ProseFact.Frame it -> frame(it, read, where, figures);
            case ProseFact.Allotment it -> allot(it, read, where, figures);
            case ProseFact.FollowUp it -> followUp(it, read, where, figures);
            case ProseFact.Dissolved it -> dissolve(it, read);
        }
    }

    private void report(ProseFact.Indicator it, FoundFact read, ItemPlanner.Placed where, FiguresOnRecord figures) {
        IndicatorReported reported = new IndicatorReported(it.name(), it.value(), it.unit(), it.asOf(), it.derived());
        if (figures.holds(reported)) {
            return;
        }
        List<Doubt> why = figures.contradicts(reported)
                ? differs(read.item(), "INDICATOR_DIFFERS", "indicators", "Nøgletallet " + it.name(), it.lines())
                : List.of();
        figures.add(reported);
        add(
                where.caseId(),
                read,
                new ReportIndicator(it.name(), it.value(), it.unit(), it.asOf(), it.derived()),
                "Nøgletal: " + it.name() + " " + danish(it.value())
                        + (it.asOf() == null ? "" : " (" + it.asOf().text() + ")"),
                it.lines(),
                why);
    }

    private void frame(ProseFact.Frame it, FoundFact read, ItemPlanner.Placed where, FiguresOnRecord figures) {
        FrameSet frame = new FrameSet(it.year(), it.amount(), it.purpose());
        if (figures.holds(frame, day)) {
            return;
        }
        List<Doubt> why = figures.contradicts(frame, day)
                ? differs(read.item(), "FRAME_DIFFERS", "frames", "Rammen for " + it.year(), it.lines())
                : List.of();
        figures.add(frame, day);
        add(
                where.caseId(),
                read,
                new SetFrame(it.year(), it.amount(), it.purpose()),
                "Ramme for " + it.year() + ": " + kroner(it.amount().oere()),
                it.lines(),
                why);
    }

    private void allot(ProseFact.Allotment it, FoundFact read, ItemPlanner.Placed where, FiguresOnRecord figures) {
        boolean decided = it.by() == null && it.stage() != AllotmentStage.PROPOSED && isApprovedAt(where);
        AllotmentStage stage = decided ? it.stage() : AllotmentStage.PROPOSED;
        AgendaItem decidedAt = decided ? where.item() : null;
        Text granter = it.by();
        Text by = granter == null ? by(read.item(), decided) : granter;
        FundingAllotted allotted =
                new FundingAllotted(it.purpose(), it.year(), it.amount(), stage, by, decidedAt, null, null);
        if (figures.holds(allotted)) {
            return;
        }
        List<Doubt> why = figures.contradicts(allotted)
                ? differs(
                        read.item(),
                        "ALLOTMENT_DIFFERS",
                        "allotments",
                        "Beløbet til »" + it.purpose() + "« i " + it.year(),
                        it.lines())
                : List.of();
        figures.add(allotted);
        add(
                where.caseId(),
                read,
                new AllotFunding(it.purpose(), it.year(), it.amount(), stage, by, decidedAt, null, null),
                stage(stage) + " for " + it.year() + ": " + kroner(it.amount().oere()) + " til " + it.purpose(),
                it.lines(),
                why);
    }

    private void followUp(ProseFact.FollowUp it, FoundFact read, ItemPlanner.Placed where, FiguresOnRecord figures) {
        FollowUpScheduled scheduled = new FollowUpScheduled(1, it.what(), it.due(), null);
        if (figures.holds(scheduled)) {
            return;
        }
        figures.add(scheduled);
        add(
                where.caseId(),
                read,
                new ScheduleFollowUp(it.what(), it.due(), null),
                "Opfølgning: " + it.due().text(),
                it.lines(),
                List.of());
    }

    /** The end of a committee that is on record; of one that is not there is nothing to record, and its doubt stands. */
    private void dissolve(ProseFact.Dissolved it, FoundFact read) {
        Found<String> own = reading.committee();
        CommitteeCode known = reading.committeeCode();
        boolean isOwn = own != null && own.value().equals(it.committee().value());
        CommitteeCode committee =
                isOwn && known != null ? known : Codes.committee(it.committee().value());
        CommitteeOnRecord onRecord = record.committee(committee);
        if (onRecord.exists() && !onRecord.dissolved()) {
            steps.add(new Step(
                    StreamId.of(authority, committee),
                    new DissolveCommittee(it.lastDay(), null, null),
                    read.item(),
                    it.lines(),
                    it.committee() + " er nedlagt " + Codes.danish(it.lastDay()),
                    read.doubts()));
        }
    }

    /** Whether the item's decision approves, on record or in this very plan: a doubted one is in neither. */
    private boolean isApprovedAt(ItemPlanner.Placed where) {
        CaseOnRecord onRecord = record.caseOf(where.caseId());
        ItemOnRecord item = onRecord.items().get(where.item());
        Decision decision = item == null ? null : item.decision();
        if (decision != null) {
            return decision.outcome() == Outcome.APPROVED && !onRecord.isHalted(where.item());
        }
        return steps.stream()
                .anyMatch(step -> step.doubts().isEmpty()
                        && step.command() instanceof RecordDecision it
                        && it.item().equals(where.item())
                        && it.outcome() == Outcome.APPROVED
                        && step.stream().equals(StreamId.of(authority, where.caseId())));
    }

    /** Who granted or recommended it: the committee; who proposed it: whoever recommended it there, else the minutes. */
    private Text by(int position, boolean decided) {
        Found<String> committee = reading.committee();
        Found<String> recommender = reading.items().stream()
                .filter(item -> item.position() == position)
                .findFirst()
                .map(ReadItem::recommendedBy)
                .orElse(null);
        Found<String> by = decided || recommender == null ? committee : recommender;
        return new Text(by == null ? "Ikke oplyst" : by.value());
    }

    /** Says so among the doubts of the document too. */
    private List<Doubt> differs(int item, String code, String about, String what, List<LineRange> lines) {
        Doubt why = new Doubt(
                code,
                item,
                about,
                what + " står allerede med et andet tal; godkend det, hvis dokumentet har ret.",
                lines.getFirst());
        doubts.add(why);
        return List.of(why);
    }

    private void add(
            CaseId caseId, FoundFact read, Object command, String summary, List<LineRange> lines, List<Doubt> why) {
        List<Doubt> all = Stream.concat(read.doubts().stream(), why.stream()).toList();
        steps.add(new Step(StreamId.of(authority, caseId), command, read.item(), lines, summary, all));
    }

    private static String stage(AllotmentStage stage) {
        return switch (stage) {
            case PROPOSED -> "Foreslået bevilling";
            case RECOMMENDED -> "Anbefalet bevilling";
            case GRANTED -> "Bevilling";
        };
    }

    private static String kroner(long oere) {
        return danish(BigDecimal.valueOf(oere, 2)) + " kr.";
    }

    private static String danish(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(DANISH);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
