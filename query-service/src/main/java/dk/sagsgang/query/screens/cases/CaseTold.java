package dk.sagsgang.query.screens.cases;

import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Target;
import dk.sagsgang.events.values.Votes;
import dk.sagsgang.query.screens.cases.CaseLines.Caseworker;
import dk.sagsgang.query.screens.facts.AgreementBars;
import dk.sagsgang.query.screens.facts.Committee;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case as its address answers it, as far as its screen shows it. */
record CaseTold(
        String caseId,
        String number,
        boolean numberAssigned,
        String title,
        String phase,
        String progress,
        @Nullable Awaits awaits,
        @Nullable Committee committee,
        @Nullable Caseworker caseworker,
        List<Caseworker> coCaseworkers,
        List<Item> agendaItems,
        List<Agreement> agreements,
        List<FundingAllotted> allotments,
        List<FrameSet> frames,
        List<IndicatorReported> indicators,
        List<DocumentAttached> documents,
        List<FollowUp> followUps,
        List<EarlierDecisionCited> citedDecisions,
        List<Restriction> restrictions,
        @Nullable LocalDate closedOn,
        @Nullable Boolean annulled,
        @Nullable String quarantined,
        long version,
        long position,
        @Nullable AsOf asOf) {

    record Awaits(String body, String reason) {}

    record Item(
            String meeting,
            int position,
            String committee,
            LocalDate meetingDay,
            @Nullable Integer number,
            String title,
            String openness,
            String purpose,
            List<String> routedTo,
            @Nullable Brief brief,
            List<Recommendation> recommendations,
            @Nullable Decision decision) {

        /** As an agenda item is named within a case: FOU-2021-11-22#3. */
        public String key() {
            return meeting + "#" + position;
        }

        /** Whether the case's brief says anything. */
        public boolean isBriefed() {
            return brief != null;
        }
    }

    record Brief(
            @Nullable String resume,
            @Nullable String statement,
            @Nullable String economy,
            @Nullable String coordination) {}

    record Recommendation(int recommendation, String recommendedBy, String status, List<Point> points) {}

    record Point(int point, String text, @Nullable String outcome) {}

    record Decision(
            String outcome,
            String text,
            LocalDate decidedOn,
            @Nullable Votes votes,
            List<String> remarks,
            List<String> reservations,
            List<Dissent> dissents,
            List<Caseworker> absent,
            List<Caseworker> disqualified,
            List<String> referredTo,
            @Nullable Reasoned corrected,
            @Nullable Halted halted) {}

    record Dissent(Caseworker member, @Nullable String statement) {}

    record Reasoned(String reason) {}

    record Halted(Caseworker by, @Nullable String reason) {}

    record Agreement(
            String agreement,
            @Nullable String partner,
            @Nullable String kind,
            @Nullable PartialDate inForceFrom,
            @Nullable Period duration,
            @Nullable PartialDate expires,
            boolean expiryDerived,
            @Nullable PartialDate originallyExpires,
            @Nullable Price price,
            @Nullable Period notice,
            @Nullable PartialDate noticeDeadline,
            List<Target> targets,
            List<Extension> extensions,
            @Nullable LocalDate endsOn,
            String status)
            implements AgreementBars.Term {

        public boolean isTerminated() {
            return status.equals("TERMINATED");
        }

        /** Whether it surely ended before the day. */
        public boolean isOverOn(LocalDate day) {
            return expires != null && expires.latest().isBefore(day);
        }

        /** Whether the last day to give notice has surely passed on the day, and the end has not. */
        public boolean isPastNoticeOn(LocalDate day) {
            return !isOverOn(day)
                    && noticeDeadline != null
                    && noticeDeadline.latest().isBefore(day);
        }
    }

    record Price(long oere, String currency, String per, String vat) {
        public Money money() {
            return new Money(oere, currency);
        }
    }

    record Extension(
            LocalDate agreedOn,
            @Nullable Period by,
            PartialDate expires,
            boolean expiryDerived,
            boolean provisional,
            @Nullable AgendaItem decidedAt,
            @Nullable String reason) {}

    record FollowUp(
            int followUp,
            String what,
            PartialDate due,
            @Nullable LocalDate completedOn,
            @Nullable String note) {}

    record Restriction(
            JsonNode scope, String reason, @Nullable String publicTitle) {}

    /** From which moment the case is told, where it is not the present. */
    record AsOf(long position, LeftOut leftOut, List<JsonNode> uncertain) {}

    record LeftOut(int recordedLater, int statedLater, int annulled, List<JsonNode> heldLater) {}

    public boolean isClosed() {
        return phase.equals("CLOSED");
    }

    /** Whether the moment it is told from lacks anything that is on record today. */
    public boolean isAllThereIs() {
        return asOf == null
                || asOf.leftOut.recordedLater + asOf.leftOut.statedLater + asOf.leftOut.heldLater.size() == 0;
    }
}
