package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.query.screens.actions.CaseNow.Agreement;
import dk.sagsgang.query.screens.actions.CaseNow.FollowUp;
import dk.sagsgang.query.screens.actions.CaseNow.Item;
import dk.sagsgang.query.screens.facts.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case with what lies around it: its open findings, the meetings of its items by name, the authority's committees and meetings, whether the
 * authority is a municipality, and today in Denmark.
 */
record Situation(
        CaseNow it,
        List<Findings.Finding> findings,
        Map<String, MeetingNow> meetings,
        List<MeetingLine> scheduled,
        List<CommitteeNow> committees,
        boolean municipality,
        LocalDate today) {

    /** A meeting in the authority's list, newest first. */
    record MeetingLine(
            String meeting,
            @Nullable CommitteeNow committee,
            @Nullable LocalDate day,
            String status,
            int items) {
        boolean isCancelled() {
            return status.equals("CANCELLED");
        }
    }

    List<Item> undecided() {
        return it.agendaItems().stream().filter(one -> !one.isDecided()).toList();
    }

    List<Item> toDecide() {
        return undecided().stream().filter(one -> wasHeld(one)).toList();
    }

    List<Item> decided() {
        return it.agendaItems().stream().filter(Item::isDecided).toList();
    }

    /** The items whose decision a member may halt (kommunestyrelsesloven section 23). */
    List<Item> toHalt() {
        return municipality
                ? decided().stream()
                        .filter(one -> one.decision() != null && one.decision().canBeHalted())
                        .filter(one -> isStanding(one.committee().value()))
                        .filter(one -> goesOn(one))
                        .toList()
                : List.of();
    }

    List<Item> withStandingRecommendation() {
        return undecided().stream().filter(one -> !one.standing().isEmpty()).toList();
    }

    List<Agreement> running() {
        return it.agreements().stream()
                .filter(one -> !one.isTerminated() && !one.isOverOn(today))
                .toList();
    }

    List<Agreement> trials() {
        return it.agreements().stream()
                .filter(one -> !one.isTerminated())
                .filter(one -> one.kind() != AgreementKind.OPERATION)
                .toList();
    }

    List<FollowUp> openFollowUps() {
        return it.followUps().stream().filter(one -> one.completedOn() == null).toList();
    }

    List<MeetingLine> meetingsToBePlacedOn() {
        return scheduled.stream().filter(one -> !one.isCancelled()).toList();
    }

    private boolean wasHeld(Item item) {
        MeetingNow meeting = meetings.get(item.meeting().value());
        return meeting != null && meeting.isHeld() && !meeting.isCancelled();
    }

    private boolean goesOn(Item item) {
        MeetingNow meeting = meetings.get(item.meeting().value());
        return meeting != null && !meeting.isOver();
    }

    private boolean isStanding(String committee) {
        return committees.stream().anyMatch(one -> one.code().equals(committee) && "STANDING".equals(one.kind()));
    }
}
