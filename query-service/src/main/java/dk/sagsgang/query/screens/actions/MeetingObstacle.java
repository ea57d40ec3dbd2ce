package dk.sagsgang.query.screens.actions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Why a meeting does not take a command on a day, one named rule for each reason; see {@link CaseObstacle}. */
// The rules are lambdas without state, and the sets are copies that nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
enum MeetingObstacle {
    CANCELLED((it, today) -> it.isCancelled()),
    HELD((it, today) -> it.isHeld(), "reschedule-meeting", "cancel-meeting", "hold-meeting"),
    AHEAD((it, today) -> it.day() != null && it.day().isAfter(today), "hold-meeting"),
    AGENDA_OUT((it, today) -> it.hasAgenda(), "publish-agenda"),
    NOT_HELD((it, today) -> !it.isHeld(), "adjourn-meeting", "publish-minutes"),
    ADJOURNED((it, today) -> it.adjournedAt() != null, "adjourn-meeting"),
    MINUTES_OUT((it, today) -> it.hasMinutes(), "publish-minutes"),
    NO_MINUTES((it, today) -> !it.hasMinutes(), "sign-minutes"),
    SIGNED((it, today) -> it.signedOn() != null, "sign-minutes");

    private final BiPredicate<MeetingNow, LocalDate> stands;
    private final Set<String> commands;

    MeetingObstacle(BiPredicate<MeetingNow, LocalDate> stands, String... commands) {
        this.stands = stands;
        this.commands = Set.copyOf(List.of(commands));
    }

    /** What stands in the way of the command, the first of all that does; empty where the meeting takes it. */
    static Optional<MeetingObstacle> of(String command, MeetingNow meeting, LocalDate today) {
        return Arrays.stream(values())
                .filter(it -> it == CANCELLED || it.commands.contains(command))
                .filter(it -> it.stands.test(meeting, today))
                .findFirst();
    }
}
