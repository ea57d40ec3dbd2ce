package dk.sagsgang.command.meetings;

import dk.sagsgang.command.meetings.MeetingState.Call;
import dk.sagsgang.command.meetings.MeetingState.Milestone;
import dk.sagsgang.command.rules.Limits;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaItemRemoved;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.HaltEntered;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.meetings.MinutesSigned;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Person;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Decides what becomes of a command to one meeting: its events, or a {@link Rejected} with the rule that it breaks. */
public final class MeetingRules {

    private MeetingRules() {}

    public static List<MeetingEvent> decide(
            MeetingCommand command, MeetingState state, MeetingCircumstances circumstances) {
        Limits.check(command);
        return List.of(
                switch (command) {
                    case ScheduleMeeting it -> schedule(it, state, circumstances);
                    case RescheduleMeeting it -> reschedule(it, state, circumstances);
                    case CancelMeeting it -> cancel(it, state);
                    case PublishAgenda it -> publishAgenda(it, state);
                    case AddAgendaItem it -> addItem(it, state);
                    case RemoveAgendaItem it -> removeItem(it, state);
                    case HoldMeeting it -> hold(it, state, circumstances);
                    case EnterHalt it -> enterHalt(it, state);
                    case AdjournMeeting it -> adjourn(it, state);
                    case PublishMinutes it -> publishMinutes(it, state);
                    case SignMinutes it -> signMinutes(it, state);
                });
    }

    private static MeetingEvent schedule(ScheduleMeeting it, MeetingState state, MeetingCircumstances circumstances) {
        if (state.call() != null) {
            throw new Rejected(Reason.MEETING_EXISTS, "There is a meeting of this name already.", "meeting");
        }
        committeeMeets(it.committee(), it.day(), circumstances, "day");
        return new MeetingScheduled(it.meeting(), it.committee(), it.day(), it.time(), it.place(), it.extraordinary());
    }

    /** What the command leaves out stays as it was, and the event says it in full. */
    private static MeetingEvent reschedule(
            RescheduleMeeting it, MeetingState state, MeetingCircumstances circumstances) {
        Call call = notYetHeld(state);
        Call next = new Call(
                call.committee(),
                it.day(),
                it.time() == null ? call.time() : it.time(),
                it.place() == null ? call.place() : it.place());
        if (next.equals(call)) {
            throw new Rejected(Reason.NOTHING_CHANGED, "The meeting is called for that day, time and place already.");
        }
        committeeMeets(next.committee(), next.day(), circumstances, "day");
        return new MeetingRescheduled(next.day(), next.time(), next.place(), it.reason());
    }

    private static MeetingEvent cancel(CancelMeeting it, MeetingState state) {
        notYetHeld(state);
        return new MeetingCancelled(it.reason());
    }

    private static MeetingEvent publishAgenda(PublishAgenda it, MeetingState state) {
        called(state);
        if (state.has(Milestone.AGENDA_PUBLISHED)) {
            throw new Rejected(Reason.AGENDA_ALREADY_PUBLISHED, "The agenda was published already.");
        }
        return new AgendaPublished(it.publishedOn(), it.document());
    }

    private static MeetingEvent addItem(AddAgendaItem it, MeetingState state) {
        called(state);
        if (state.agenda().containsKey(it.position())) {
            throw new Rejected(Reason.PLACE_TAKEN, "Place " + it.position() + " on the agenda is taken.", "item");
        }
        return new AgendaItemAdded(it.position(), it.number(), it.caseId(), it.title(), it.openness());
    }

    private static MeetingEvent removeItem(RemoveAgendaItem it, MeetingState state) {
        existing(state);
        holdsPlace(it.position(), it.caseId(), state);
        return new AgendaItemRemoved(it.position(), it.caseId());
    }

    private static MeetingEvent hold(HoldMeeting it, MeetingState state, MeetingCircumstances circumstances) {
        Call call = notYetHeld(state);
        if (!it.heldOn().equals(call.day())) {
            throw new Rejected(
                    Reason.DATE_OUT_OF_ORDER,
                    "The meeting is called for " + call.day() + "; reschedule it before it is held on another day.",
                    "heldOn");
        }
        if (it.heldOn().isAfter(circumstances.today())) {
            throw new Rejected(Reason.MEETING_IN_THE_FUTURE, "A meeting was held on its day, not before it.", "heldOn");
        }
        committeeMeets(call.committee(), it.heldOn(), circumstances, "heldOn");
        nobodyTwice(Stream.concat(it.present().stream(), it.absent().stream()).toList(), "present", "absent");
        return new MeetingHeld(it.heldOn(), it.present(), it.absent());
    }

    /**
     * A meeting whose minutes are out has ended, also where nobody recorded the hour. Who took part in the item, as a
     * member or as a substitute, is for the case to decide, since its decision names them.
     */
    private static MeetingEvent enterHalt(EnterHalt it, MeetingState state) {
        held(state);
        if (state.has(Milestone.ADJOURNED) || state.has(Milestone.MINUTES_PUBLISHED)) {
            throw new Rejected(Reason.MEETING_ADJOURNED, "A decision is halted before the meeting ends.");
        }
        holdsPlace(it.position(), it.caseId(), state);
        return new HaltEntered(it.position(), it.caseId(), it.member());
    }

    private static MeetingEvent adjourn(AdjournMeeting it, MeetingState state) {
        held(state);
        if (state.has(Milestone.ADJOURNED)) {
            throw new Rejected(Reason.MEETING_ADJOURNED, "The meeting was adjourned already.");
        }
        return new MeetingAdjourned(it.at());
    }

    /** Minutes are published once, whatever the document: what they got wrong is corrected decision by decision. */
    private static MeetingEvent publishMinutes(PublishMinutes it, MeetingState state) {
        Call call = held(state);
        if (state.has(Milestone.MINUTES_PUBLISHED)) {
            throw new Rejected(
                    Reason.MINUTES_PUBLISHED, "The minutes were published already; correct a decision instead.");
        }
        if (it.publishedOn() != null) {
            notBeforeMeeting(it.publishedOn(), call, "publishedOn");
        }
        return new MinutesPublished(it.publishedOn(), it.document());
    }

    private static MeetingEvent signMinutes(SignMinutes it, MeetingState state) {
        Call call = called(state);
        if (!state.has(Milestone.MINUTES_PUBLISHED)) {
            throw new Rejected(Reason.MINUTES_NOT_PUBLISHED, "Minutes are signed once they are published.");
        }
        if (state.has(Milestone.MINUTES_SIGNED)) {
            throw new Rejected(Reason.MINUTES_ALREADY_SIGNED, "The minutes were signed already.");
        }
        if (it.signatories().isEmpty()) {
            throw new Rejected(Reason.SIGNATORIES_EMPTY, "Minutes are signed by somebody.", "signatories");
        }
        nobodyTwice(it.signatories(), "signatories");
        notBeforeMeeting(it.signedOn(), call, "signedOn");
        return new MinutesSigned(it.signedOn(), it.signatories());
    }

    private static Call existing(MeetingState state) {
        Call call = state.call();
        if (call == null) {
            throw new Rejected(Reason.MEETING_UNKNOWN, "There is no such meeting.");
        }
        return call;
    }

    private static Call called(MeetingState state) {
        Call call = existing(state);
        if (state.has(Milestone.CANCELLED)) {
            throw new Rejected(Reason.MEETING_CANCELLED, "The meeting was cancelled.");
        }
        return call;
    }

    private static Call notYetHeld(MeetingState state) {
        Call call = called(state);
        if (state.has(Milestone.HELD)) {
            throw new Rejected(Reason.MEETING_ALREADY_HELD, "The meeting was held already.");
        }
        return call;
    }

    private static Call held(MeetingState state) {
        Call call = called(state);
        if (!state.has(Milestone.HELD)) {
            throw new Rejected(Reason.MEETING_NOT_HELD, "The meeting was not held yet.");
        }
        return call;
    }

    private static void committeeMeets(
            CommitteeCode code, LocalDate day, MeetingCircumstances circumstances, String field) {
        CommitteeOnRecord committee = circumstances.committees().apply(code);
        if (!committee.established()) {
            throw new Rejected(Reason.COMMITTEE_UNKNOWN, "There is no committee " + code + ".", "committee");
        }
        if (committee.isDissolvedBefore(day)) {
            throw new Rejected(
                    Reason.COMMITTEE_DISSOLVED,
                    "The last day of committee " + code + " was " + committee.lastDay() + ".",
                    field);
        }
    }

    private static void holdsPlace(int position, CaseId caseId, MeetingState state) {
        if (!Objects.equals(state.agenda().get(position), caseId)) {
            throw new Rejected(
                    Reason.NOT_ON_AGENDA, "The case does not hold place " + position + " on the agenda.", "item");
        }
    }

    private static void nobodyTwice(List<Person> members, String... fields) {
        Set<String> seen = new HashSet<>();
        for (Person member : members) {
            if (!seen.add(member.subject())) {
                throw new Rejected(Reason.MEMBER_NAMED_TWICE, member.name() + " is named twice.", fields);
            }
        }
    }

    private static void notBeforeMeeting(LocalDate day, Call call, String field) {
        if (day.isBefore(call.day())) {
            throw new Rejected(
                    Reason.DATE_OUT_OF_ORDER, "The meeting was on " + call.day() + ", which is later.", field);
        }
    }
}
