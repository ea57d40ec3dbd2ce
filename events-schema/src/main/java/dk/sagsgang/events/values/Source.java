package dk.sagsgang.events.values;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from: the day it was stated (the meeting or the report; for a command given live, that day), the
 * document by the SHA-256 of its bytes, the position of the agenda item in it (from 1), and the lines it was read from.
 */
public record Source(
        LocalDate statedOn,
        @Nullable Sha256 document,
        @Nullable Integer item,
        List<LineRange> lines) {

    public Source {
        lines = List.copyOf(lines);
    }

    /** A fact stated live, by the one who gives the command. */
    public static Source live(LocalDate day) {
        return new Source(day, null, null, List.of());
    }
}
