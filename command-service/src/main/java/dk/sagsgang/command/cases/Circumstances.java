package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.Source;
import java.time.LocalDate;

/**
 * What a command is decided in view of, besides the case itself: today, where the command comes from, and the streams
 * beside the case. {@code source.statedOn()} is the day that the command's facts are stated on.
 */
public record Circumstances(LocalDate today, Source source, Neighbours neighbours) {

    LocalDate statedOn() {
        return source.statedOn();
    }
}
