package dk.sagsgang.query.meetings;

import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaPublished;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingCancelled;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingRescheduled;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.meetings.MinutesSigned;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import dk.sagsgang.query.views.StreamView.Surroundings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is stored and listed. What was decided on its items stands with the cases and is put in when one
 * meeting is asked for.
 */
record MeetingAnswer(
        String authority,
        String meeting,
        Committees.@Nullable Named committee,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable Text place,
        boolean extraordinary,
        Status status,
        @Nullable LocalDate heldOn,
        List<Person> present,
        List<Person> absent,
        @Nullable LocalDate agendaPublishedOn,
        @Nullable LocalDate minutesPublishedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalTime adjournedAt,
        @Nullable Text cancelledBecause,
        List<Place> agenda,
        @Nullable String quarantined,
        long version,
        long position) {

    static MeetingAnswer of(Facts facts, Surroundings around) {
        Stated<MeetingScheduled> scheduled = facts.one("scheduled", MeetingScheduled.class);
        Stated<MeetingRescheduled> moved = facts.one("rescheduled", MeetingRescheduled.class);
        Stated<MeetingHeld> held = facts.one("held", MeetingHeld.class);
        return new MeetingAnswer(
                facts.stream().authority().value(),
                facts.stream().name(),
                scheduled == null
                        ? null
                        : around.committees().of(scheduled.what().committee()),
                latest(moved, MeetingRescheduled::day, scheduled, MeetingScheduled::day),
                latest(moved, MeetingRescheduled::time, scheduled, MeetingScheduled::time),
                latest(moved, MeetingRescheduled::place, scheduled, MeetingScheduled::place),
                scheduled != null && scheduled.what().extraordinary(),
                status(facts),
                held == null ? null : held.what().heldOn(),
                held == null ? List.of() : held.what().present(),
                held == null ? List.of() : held.what().absent(),
                told(facts.one("agenda", AgendaPublished.class), AgendaPublished::publishedOn),
                told(facts.one("minutes", MinutesPublished.class), MinutesPublished::publishedOn),
                told(facts.one("signed", MinutesSigned.class), MinutesSigned::signedOn),
                told(facts.one("adjourned", MeetingAdjourned.class), MeetingAdjourned::at),
                told(facts.one("cancelled", MeetingCancelled.class), MeetingCancelled::reason),
                agenda(facts),
                around.quarantined(),
                facts.version(),
                facts.position());
    }

    private static List<Place> agenda(Facts facts) {
        return facts.all("place/", AgendaItemAdded.class).stream()
                .map(Stated::what)
                .map(Place::of)
                .sorted(Comparator.comparingInt(Place::position))
                .toList();
    }

    private static Status status(Facts facts) {
        if (facts.one("cancelled", MeetingCancelled.class) != null) {
            return Status.CANCELLED;
        }
        if (facts.one("minutes", MinutesPublished.class) != null) {
            return Status.MINUTES_PUBLISHED;
        }
        if (facts.one("held", MeetingHeld.class) != null) {
            return Status.HELD;
        }
        return facts.one("agenda", AgendaPublished.class) != null ? Status.AGENDA_PUBLISHED : Status.SCHEDULED;
    }

    /** What the last rescheduling says, else what the first plan said; a move that names no place keeps the old one. */
    private static <A, B, T> @Nullable T latest(
            @Nullable Stated<A> moved,
            Function<A, @Nullable T> ofMove,
            @Nullable Stated<B> planned,
            Function<B, @Nullable T> ofPlan) {
        T after = told(moved, ofMove);
        return after != null ? after : told(planned, ofPlan);
    }

    private static <A, T> @Nullable T told(@Nullable Stated<A> said, Function<A, @Nullable T> what) {
        return said == null ? null : what.apply(said.what());
    }

    /** How far a meeting has come. */
    enum Status {
        SCHEDULED,
        AGENDA_PUBLISHED,
        HELD,
        MINUTES_PUBLISHED,
        CANCELLED
    }

    /** A place on the agenda; what its case tells of it is null until one meeting is asked for. */
    record Place(
            int position,
            @Nullable Integer number,
            String caseId,
            Text title,
            Openness openness,
            @Nullable String caseNumber,
            @Nullable Purpose purpose,
            @Nullable Outcome outcome,
            @Nullable Text decision,
            @Nullable Halted halted) {

        static Place of(AgendaItemAdded it) {
            return new Place(
                    it.position(),
                    it.number(),
                    it.caseId().value(),
                    it.title(),
                    it.openness(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** Who halted a decision. */
    record Halted(Person by, @Nullable Text reason) {}
}
