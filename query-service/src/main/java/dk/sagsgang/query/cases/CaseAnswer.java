package dk.sagsgang.query.cases;

import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.KleNumber;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Committees;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a case as it is served. A field is absent where nothing is known; lists stand in an order of
 * their content and never in that of arrival. {@code version} and {@code position} are those of the case's last event.
 * {@code awaits} is there while the case waits for another body than the committee that has it; it is not decided
 * (AFGJORT) as long. {@code annulled} is there, and true, where every fact of the case was annulled; {@code annulments}
 * counts the annulments that there are. {@code decisionsToldAt} has the position of the event that last changed each
 * decision, under its agenda item, and is absent while there is none.
 */
record CaseAnswer(
        String authority,
        String caseId,
        String number,
        boolean numberAssigned,
        @Nullable KleNumber kle,
        Text title,
        Phase phase,
        Progress progress,
        @Nullable Awaited awaits,
        Committees.@Nullable Named committee,
        @Nullable Person caseworker,
        List<Person> coCaseworkers,
        List<ItemAnswer> agendaItems,
        List<AgreementAnswer> agreements,
        List<FundingAllotted> allotments,
        List<FrameSet> frames,
        List<IndicatorReported> indicators,
        List<DocumentAttached> documents,
        List<FollowUpAnswer> followUps,
        List<EarlierDecisionCited> citedDecisions,
        List<RestrictionAnswer> restrictions,
        @Nullable LocalDate closedOn,
        @Nullable Boolean annulled,
        @Nullable Integer annulments,
        @Nullable Map<String, Long> decisionsToldAt,
        @Nullable String quarantined,
        long version,
        long position) {

    /** How far a case has come, as screens show it. */
    enum Phase {
        OPENED,
        ON_AGENDA,
        RECOMMENDED,
        DECIDED,
        IN_EFFECT,
        CLOSED
    }

    /** How far a case has come, in the words of the Danish case index (SF1470). */
    enum Progress {
        OPSTAAET,
        OPLYST,
        AFGJORT,
        AFSLUTTET
    }

    /**
     * Who must decide before the case goes on, why, and the item it is about. A halted decision (kommunestyrelsesloven
     * section 23) sends the case to the council, until a later meeting decides it again or the case is closed.
     */
    record Awaited(Body body, Reason reason, AgendaItem item) {

        enum Body {
            COUNCIL
        }

        enum Reason {
            HALTED
        }
    }

    record FollowUpAnswer(
            int followUp,
            Text what,
            PartialDate due,
            @Nullable Person responsible,
            @Nullable LocalDate completedOn,
            @Nullable Text note) {}

    record RestrictionAnswer(
            RestrictionScope scope, Text reason, @Nullable Text publicTitle) {}
}
