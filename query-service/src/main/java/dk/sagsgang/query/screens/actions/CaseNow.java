package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Substitution;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its address answers it, as far as forms go by it. */
record CaseNow(
        String caseId,
        String number,
        Text title,
        String phase,
        @Nullable Person caseworker,
        List<Person> coCaseworkers,
        List<Item> agendaItems,
        List<Agreement> agreements,
        List<Document> documents,
        List<FollowUp> followUps,
        List<Restriction> restrictions,
        @Nullable LocalDate closedOn,
        long version,
        long position) {

    record Item(
            MeetingId meeting,
            int position,
            CommitteeCode committee,
            LocalDate meetingDay,
            @Nullable Integer number,
            Text title,
            @Nullable Brief brief,
            List<Recommendation> recommendations,
            @Nullable Decision decision) {

        /** The name of the item in the options of a choice. */
        public String id() {
            return meeting + "#" + position;
        }

        boolean isDecided() {
            return decision != null;
        }

        public List<Recommendation> standing() {
            return recommendations.stream().filter(Recommendation::stands).toList();
        }
    }

    record Brief(
            @Nullable Text resume,
            @Nullable Text statement,
            @Nullable Text economy,
            @Nullable Text coordination) {}

    record Recommendation(int recommendation, Text recommendedBy, String status, List<Point> points) {
        boolean stands() {
            return !status.equals("WITHDRAWN");
        }
    }

    record Point(int point, Text text) {}

    record Decision(
            Outcome outcome,
            Text text,
            List<PointOutcome> points,
            @Nullable Votes votes,
            List<Text> remarks,
            List<Text> reservations,
            List<Dissent> dissents,
            List<Person> absent,
            List<Person> disqualified,
            List<Substitution> substitutions,
            List<CommitteeCode> referredTo,
            boolean procedural,
            @Nullable Halted halted) {

        boolean canBeHalted() {
            return halted == null && !procedural && outcome.isBinding();
        }
    }

    record Halted(Person by) {}

    record Agreement(
            String agreement,
            @Nullable Text partner,
            @Nullable AgreementKind kind,
            @Nullable PartialDate expires,
            String status) {

        boolean isTerminated() {
            return status.equals("TERMINATED");
        }

        /** Whether it is surely over on a day; one whose end is not known is not. */
        boolean isOverOn(LocalDate day) {
            return expires != null && expires.latest().isBefore(day);
        }
    }

    record Document(Text title) {}

    record FollowUp(
            int followUp,
            Text what,
            PartialDate due,
            @Nullable LocalDate completedOn) {}

    record Restriction(RestrictionScope scope, Text reason) {}

    boolean isClosed() {
        return closedOn != null;
    }
}
