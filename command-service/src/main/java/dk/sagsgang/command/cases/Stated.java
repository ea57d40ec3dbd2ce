package dk.sagsgang.command.cases;

import java.time.LocalDate;

/** Something that a source stated on a day, and the version under which the case's stream recorded it. */
public record Stated<T>(T value, LocalDate statedOn, long version) {

    static <T> Stated<T> in(Fact fact, T value) {
        return new Stated<>(value, fact.statedOn(), fact.version());
    }
}
