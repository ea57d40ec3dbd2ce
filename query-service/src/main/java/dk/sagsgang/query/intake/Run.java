package dk.sagsgang.query.intake;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.store.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What of the records that arrived follows a place without a hole: the readings of the next positions, each once, and the
 * arrivals they were read from, the place after them, and the fault at which it ends, where it ends at one.
 */
record Run(
        List<Reading> readings,
        List<Arrival> taken,
        Place end,
        @Nullable String fault) {

    static Run after(Place place, AuthorityId authority, List<Arrival> arrivals) {
        List<Reading> readings = new ArrayList<>();
        List<Arrival> taken = new ArrayList<>();
        long offset = place.offset();
        String fault = null;
        for (Arrival arrival : arrivals) {
            fault = add(arrival, authority, place.position() + readings.size() + 1, readings);
            if (fault != null) {
                break;
            }
            if (readings.size() > taken.size()) {
                taken.add(arrival);
            }
            offset = arrival.offset() + 1;
        }
        return new Run(
                List.copyOf(readings),
                List.copyOf(taken),
                new Place(place.position() + readings.size(), offset),
                fault);
    }

    /** Adds the arrival where it is next, passes it over where it was taken before; else says what is wrong. */
    private static @Nullable String add(Arrival arrival, AuthorityId authority, long expected, List<Reading> next) {
        OptionalLong position = arrival.position();
        if (position.isEmpty()) {
            return "The record at offset " + arrival.offset() + " has no position.";
        }
        if (position.getAsLong() < expected) {
            return null;
        }
        if (position.getAsLong() > expected) {
            return "Position " + expected + " is missing: the record at offset " + arrival.offset() + " has position "
                    + position.getAsLong() + ".";
        }
        try {
            Reading reading = arrival.read();
            if (!reading.stream().authority().equals(authority)) {
                return "Position " + expected + " belongs to "
                        + reading.stream().authority() + ".";
            }
            next.add(reading);
            return null;
        } catch (RuntimeException e) {
            return "Position " + expected + " cannot be told to any stream: " + e.getMessage();
        }
    }
}
