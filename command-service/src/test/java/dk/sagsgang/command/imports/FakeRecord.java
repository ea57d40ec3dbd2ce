package dk.sagsgang.command.imports;

import dk.sagsgang.command.cases.AllotFunding;
import dk.sagsgang.command.cases.AmendAgreement;
import dk.sagsgang.command.cases.AmendRecommendation;
import dk.sagsgang.command.cases.AssignCaseworker;
import dk.sagsgang.command.cases.AttachDocument;
import dk.sagsgang.command.cases.CaseCommand;
import dk.sagsgang.command.cases.CiteDecision;
import dk.sagsgang.command.cases.EnterAgreement;
import dk.sagsgang.command.cases.ExtendAgreement;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.PlaceOnAgenda;
import dk.sagsgang.command.cases.ProposeRecommendation;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.cases.RenameCase;
import dk.sagsgang.command.cases.ReportIndicator;
import dk.sagsgang.command.cases.ScheduleFollowUp;
import dk.sagsgang.command.cases.SetFrame;
import dk.sagsgang.command.cases.SubmitBrief;
import dk.sagsgang.command.committees.DissolveCommittee;
import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.command.meetings.HoldMeeting;
import dk.sagsgang.command.meetings.PublishAgenda;
import dk.sagsgang.command.meetings.PublishMinutes;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A record in memory that plans are carried out on, without rules but for those that a plan must never break. */
final class FakeRecord implements OnRecord {

    private final Map<CaseId, List<CaseOnRecord.Fact>> cases = new HashMap<>();
    private final Map<MeetingId, MeetingOnRecord> meetings = new HashMap<>();
    private final Map<CommitteeCode, CommitteeOnRecord> committees = new HashMap<>();

    @Override
    public Text authorityName() {
        return new Text("Herning Kommune");
    }

    @Override
    public CaseOnRecord caseOf(CaseId caseId) {
        return CaseOnRecord.of(cases.getOrDefault(caseId, List.of()));
    }

    @Override
    public MeetingOnRecord meeting(MeetingId meeting) {
        return meetings.getOrDefault(meeting, MeetingOnRecord.NONE);
    }

    @Override
    public CommitteeOnRecord committee(CommitteeCode committee) {
        return committees.getOrDefault(committee, CommitteeOnRecord.NONE);
    }

    void add(CaseId caseId, LocalDate on, CaseEvent event) {
        cases.computeIfAbsent(caseId, it -> new ArrayList<>())
                .add(new CaseOnRecord.Fact(new EventId(UUID.randomUUID().toString()), Source.live(on), event));
    }

    void carryOut(Plan plan) {
        LocalDate day = Objects.requireNonNull(plan.reading().date()).value();
        for (int index = 0; index < plan.steps().size(); index++) {
            Step step = plan.steps().get(index);
            if (plan.waits().get(index)) {
                continue;
            }
            if (step.stream().kind() == StreamId.Kind.CASE) {
                CaseId caseId = new CaseId(step.stream().name());
                add(caseId, day, event(caseId, (CaseCommand) step.command(), day));
            } else {
                carryOut(step.command(), plan.meeting());
            }
        }
    }

    private void carryOut(Object command, MeetingId meeting) {
        switch (command) {
            case EstablishCommittee it ->
                committees.put(
                        it.committee(),
                        committee(it.committee())
                                .evolve(new CommitteeEstablished(it.committee(), it.name(), it.kind(), it.since())));
            case DissolveCommittee it ->
                committees.replaceAll(
                        (code, now) -> now.evolve(new CommitteeDissolved(it.lastDay(), it.successor(), it.reason())));
            case ScheduleMeeting it ->
                evolve(
                        meeting,
                        new MeetingScheduled(
                                it.meeting(), it.committee(), it.day(), it.time(), it.place(), it.extraordinary()));
            case PublishAgenda it -> evolve(meeting, new AgendaPublished(it.publishedOn(), it.document()));
            case HoldMeeting it -> evolve(meeting, new MeetingHeld(it.heldOn(), it.present(), it.absent()));
            case PublishMinutes it -> evolve(meeting, new MinutesPublished(it.publishedOn(), it.document()));
            default -> throw new AssertionError("An import plans no " + command);
        }
    }

    private void evolve(MeetingId meeting, dk.sagsgang.events.meetings.MeetingEvent event) {
        meetings.put(meeting, meeting(meeting).evolve(event));
    }

    private CaseEvent event(CaseId caseId, CaseCommand command, LocalDate day) {
        CaseOnRecord now = caseOf(caseId);
        refuseIf(!(command instanceof OpenCase) && !now.exists(), command);
        return switch (command) {
            case OpenCase it -> {
                refuseIf(now.exists(), it);
                yield new CaseOpened(it.number(), it.numberAssigned(), it.title());
            }
            case RenameCase it -> new CaseRenamed(it.title());
            case AssignCaseworker it -> new CaseworkerAssigned(it.caseworker(), it.coCaseworkers());
            case PlaceOnAgenda it -> place(caseId, it, day);
            case SubmitBrief it ->
                new BriefSubmitted(it.item(), it.resume(), it.statement(), it.economy(), it.coordination());
            case ProposeRecommendation it -> {
                refuseIf(item(now, it.item()).decision() != null, it);
                yield new RecommendationProposed(
                        it.item(), now.nextRecommendation(it.item()), it.recommendedBy(), it.points());
            }
            case AmendRecommendation it ->
                new RecommendationAmended(it.item(), it.recommendation(), it.points(), it.reason());
            case RecordDecision it -> {
                refuseIf(item(now, it.item()).decision() != null, it);
                it.points()
                        .forEach(point -> refuseIf(
                                !item(now, it.item()).recommendations().containsKey(point.recommendation()), it));
                Decision said = Decision.of(it.outcome(), it.text());
                yield new DecisionRecorded(it.item(), new CommitteeCode("FOU"), day, said);
            }
            case AttachDocument it -> {
                refuseIf(
                        item(now, Objects.requireNonNull(it.item())).documents().contains(it.title()), it);
                yield new DocumentAttached(it.item(), it.title(), it.externalId(), it.digest());
            }
            case EnterAgreement it -> {
                refuseIf(now.agreements().containsKey(it.agreement()), it);
                yield new AgreementEntered(it.agreement(), it.terms());
            }
            case AmendAgreement it -> new AgreementAmended(it.agreement(), it.terms());
            case ExtendAgreement it ->
                new AgreementExtended(
                        it.agreement(),
                        Objects.requireNonNull(it.agreedOn()),
                        it.by(),
                        Objects.requireNonNullElse(it.expires(), PartialDate.parse("2099")),
                        it.expires() == null,
                        it.provisional(),
                        it.decidedAt(),
                        it.reason());
            case CiteDecision it ->
                new EarlierDecisionCited(it.decidedOn(), it.committee(), it.number(), it.text(), it.outcome());
            case ReportIndicator it ->
                new IndicatorReported(it.indicator(), it.value(), it.unit(), it.asOf(), it.derived());
            case SetFrame it -> new FrameSet(it.year(), it.amount(), it.purpose());
            case AllotFunding it -> {
                AgendaItem decidedAt = it.decidedAt();
                refuseIf(
                        it.stage() == AllotmentStage.GRANTED
                                && (decidedAt == null || item(now, decidedAt).decision() == null),
                        it);
                yield new FundingAllotted(
                        it.purpose(),
                        it.year(),
                        it.amount(),
                        it.stage(),
                        it.by(),
                        decidedAt,
                        it.fundedFrom(),
                        it.account());
            }
            case ScheduleFollowUp it -> new FollowUpScheduled(1, it.what(), it.due(), it.responsible());
            default -> throw new AssertionError("An import plans no " + command);
        };
    }

    private CaseEvent place(CaseId caseId, PlaceOnAgenda it, LocalDate day) {
        MeetingId meeting = it.item().meeting();
        refuseIf(meeting(meeting).places().containsKey(it.item().position()), it);
        refuseIf(meeting(meeting).minutesPublished(), it);
        Text title = Objects.requireNonNull(it.title());
        evolve(meeting, new AgendaItemAdded(it.item().position(), it.number(), caseId, title, Openness.OPEN));
        return new CasePlacedOnAgenda(
                it.item(),
                new CommitteeCode("FOU"),
                day,
                it.number(),
                title,
                Openness.OPEN,
                Purpose.DECISION,
                it.routedTo());
    }

    private static ItemOnRecord item(CaseOnRecord now, AgendaItem item) {
        return Objects.requireNonNull(now.items().get(item), "A rule would refuse what is not on the agenda.");
    }

    private static void refuseIf(boolean broken, Object command) {
        if (broken) {
            throw new AssertionError("A rule would refuse " + command);
        }
    }
}
