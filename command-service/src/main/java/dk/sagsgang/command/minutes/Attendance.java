package dk.sagsgang.command.minutes;

import java.util.List;

/**
 * Who belongs to a meeting as its head prints it: {@code members} are all who are listed as such, {@code present} those
 * said to be there (empty where only members are listed), {@code absent} those said to be away.
 */
public record Attendance(List<Found<String>> members, List<Found<String>> present, List<Found<String>> absent) {

    /** A head that lists nobody. */
    static final Attendance UNKNOWN = new Attendance(List.of(), List.of(), List.of());

    public Attendance {
        members = List.copyOf(members);
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }
}
