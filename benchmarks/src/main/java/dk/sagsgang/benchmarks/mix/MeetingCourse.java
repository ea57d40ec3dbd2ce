package dk.sagsgang.benchmarks.mix;

import dk.sagsgang.command.cases.AssignCaseworker;
import dk.sagsgang.command.cases.EnterAgreement;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.PlaceOnAgenda;
import dk.sagsgang.command.cases.ProposeRecommendation;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.cases.ReportIndicator;
import dk.sagsgang.command.cases.ScheduleFollowUp;
import dk.sagsgang.command.cases.SubmitBrief;
import dk.sagsgang.command.meetings.HoldMeeting;
import dk.sagsgang.command.meetings.PublishAgenda;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * What a secretary enters around one meeting: each case is opened, assigned, placed on the agenda, briefed
 * and given a recommendation before the meeting; decided, measured and followed up after it. Every fourth comes to an
 * agreement, and on every tenth the decision is entered twice by mistake, which is refused.
 */
final class MeetingCourse {

    private static final int AN_AGREEMENT_EVERY = 4;
    private static final int A_MISTAKE_EVERY = 10;
    private static final Person CASEWORKER = Person.named("Mette Bak");
    private static final Person COLLEAGUE = Person.named("Jens Rud");
    private static final Text RESUME = new Text("Udvalget fik i foråret en status på forsøget og bad om at se tallene"
            + " for et helt år, før der tages stilling til, om ordningen skal fortsætte i drift fra årsskiftet.");
    private static final Text STATEMENT = new Text("Forvaltningen vurderer, at ordningen når de borgere, den er tænkt"
            + " til, og at de afledte opgaver kan løses inden for den nuværende bemanding, når der afsættes to timer"
            + " ugentligt til opfølgning i hvert distrikt.");
    private static final List<Text> POINTS =
            List.of(new Text("at status tages til efterretning"), new Text("at aftalen forlænges på uændrede vilkår"));

    private final AuthorityId authority;
    private final CommitteeCode committee;
    private final LocalDate day;
    private final MeetingId meeting;
    private final StreamId meetingStream;
    private final List<CaseNumber> cases;

    MeetingCourse(AuthorityId authority, CommitteeCode committee, LocalDate day, int cases, AtomicLong serials) {
        this.authority = authority;
        this.committee = committee;
        this.day = day;
        this.meeting = MeetingId.of(committee, day);
        this.meetingStream = StreamId.of(authority, meeting);
        this.cases = LongStream.generate(serials::incrementAndGet)
                .limit(cases)
                .mapToObj(serial -> new CaseNumber("27.15.00-G01-" + serial + "-24"))
                .toList();
    }

    List<Given> commands() {
        List<Given> commands = new ArrayList<>();
        // The committee keeps the day, in an event of its own.
        commands.add(Given.makes(
                2,
                meetingStream,
                new ScheduleMeeting(meeting, committee, day, LocalTime.of(16, 30), new Text("Mødelokale 2"), false)));
        for (int place = 1; place <= cases.size(); place++) {
            addPreparations(place, commands);
        }
        commands.add(Given.makes(1, meetingStream, new PublishAgenda(day.minusDays(4), null)));
        commands.add(Given.makes(1, meetingStream, new HoldMeeting(day, List.of(CASEWORKER, COLLEAGUE), List.of())));
        for (int place = 1; place <= cases.size(); place++) {
            addConsequences(place, commands);
        }
        return commands;
    }

    private void addPreparations(int place, List<Given> commands) {
        StreamId stream = stream(place);
        AgendaItem item = new AgendaItem(meeting, place);
        Text title = new Text("Ordning for støtte i eget hjem, sag " + cases.get(place - 1));
        commands.add(Given.makes(1, stream, new OpenCase(cases.get(place - 1), false, title)));
        commands.add(Given.makes(1, stream, new AssignCaseworker(CASEWORKER, List.of(COLLEAGUE))));
        // The meeting keeps the place, in an event of its own.
        commands.add(Given.makes(2, stream, new PlaceOnAgenda(item, place, null, null, null, List.of())));
        commands.add(Given.makes(1, stream, new SubmitBrief(item, RESUME, STATEMENT, null, null)));
        commands.add(
                Given.makes(1, stream, new ProposeRecommendation(item, new Text("Direktøren for området"), POINTS)));
    }

    private void addConsequences(int place, List<Given> commands) {
        StreamId stream = stream(place);
        RecordDecision decision = decision(new AgendaItem(meeting, place));
        commands.add(Given.makes(1, stream, decision));
        if (place % A_MISTAKE_EVERY == 0) {
            commands.add(Given.refused(Reason.ALREADY_DECIDED, stream, decision));
        }
        if (place % AN_AGREEMENT_EVERY == 0) {
            commands.add(Given.makes(1, stream, new EnterAgreement(new AgreementId("ordningen"), terms())));
        }
        commands.add(Given.makes(
                1,
                stream,
                new ReportIndicator(
                        "borgere i ordningen",
                        BigDecimal.valueOf(40L + place),
                        "borgere",
                        PartialDate.of(day),
                        false)));
        commands.add(Given.makes(
                1,
                stream,
                new ScheduleFollowUp(new Text("Status for et helt år"), PartialDate.of(day.plusYears(1)), CASEWORKER)));
    }

    private static RecordDecision decision(AgendaItem item) {
        return new RecordDecision(
                item,
                Outcome.APPROVED,
                new Text("Udvalget godkendte begge punkter og beder om en ny status om et år."),
                List.of(new PointOutcome(1, 1, Outcome.APPROVED, null), new PointOutcome(1, 2, Outcome.APPROVED, null)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private AgreementTerms terms() {
        return new AgreementTerms(
                new Text("Foreningen Nabohjælp"),
                AgreementKind.TRIAL,
                PartialDate.of(day.plusMonths(1)),
                Period.ofYears(2),
                null,
                new Price(Money.kroner(125_000), Price.Per.YEAR, Price.Vat.EXCLUDED),
                Period.ofMonths(3),
                List.of());
    }

    private StreamId stream(int place) {
        return StreamId.of(authority, CaseId.of(cases.get(place - 1)));
    }
}
