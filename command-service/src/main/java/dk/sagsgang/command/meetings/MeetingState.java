package dk.sagsgang.command.meetings;

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
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of one meeting: what it was called for, which milestones it has passed, and which case holds which place on its agenda. Immutable; a meeting that was never scheduled has no
 * call.
 */
public record MeetingState(@Nullable Call call, Set<Milestone> passed, Map<Integer, CaseId> agenda) {

    /** Which committee meets, when and where. */
    public record Call(
            CommitteeCode committee,
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable Text place) {}

    /** What can happen to a meeting once. */
    public enum Milestone {
        CANCELLED,
        AGENDA_PUBLISHED,
        HELD,
        ADJOURNED,
        MINUTES_PUBLISHED,
        MINUTES_SIGNED
    }

    public MeetingState {
        passed = Set.copyOf(passed);
        agenda = Map.copyOf(agenda);
    }

    public static MeetingState none() {
        return new MeetingState(null, Set.of(), Map.of());
    }

    public MeetingState evolve(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled it -> calledFor(new Call(it.committee(), it.day(), it.time(), it.place()));
            case MeetingRescheduled it -> calledFor(movedTo(it));
            case MeetingCancelled it -> past(Milestone.CANCELLED);
            case AgendaPublished it -> past(Milestone.AGENDA_PUBLISHED);
            case AgendaItemAdded it -> placed(it.position(), it.caseId());
            case AgendaItemRemoved it -> freed(it.position());
            case MeetingHeld it -> past(Milestone.HELD);
            case HaltEntered it -> this;
            case MeetingAdjourned it -> past(Milestone.ADJOURNED);
            case MinutesPublished it -> past(Milestone.MINUTES_PUBLISHED);
            case MinutesSigned it -> past(Milestone.MINUTES_SIGNED);
        };
    }

    boolean has(Milestone milestone) {
        return passed.contains(milestone);
    }

    private Call movedTo(MeetingRescheduled it) {
        if (call == null) {
            throw new IllegalStateException("A meeting was rescheduled that was never scheduled.");
        }
        return new Call(call.committee(), it.day(), it.time(), it.place());
    }

    private MeetingState calledFor(Call next) {
        return new MeetingState(next, passed, agenda);
    }

    private MeetingState past(Milestone milestone) {
        Set<Milestone> next = EnumSet.of(milestone);
        next.addAll(passed);
        return new MeetingState(call, next, agenda);
    }

    private MeetingState placed(int position, CaseId caseId) {
        Map<Integer, CaseId> next = new HashMap<>(agenda);
        next.put(position, caseId);
        return new MeetingState(call, passed, next);
    }

    private MeetingState freed(int position) {
        Map<Integer, CaseId> next = new HashMap<>(agenda);
        next.remove(position);
        return new MeetingState(call, passed, next);
    }
}
