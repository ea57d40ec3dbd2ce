package dk.sagsgang.command.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one item: where it begins, what its first line says, and the lines below that. */
record ItemBlock(
        Line start,
        @Nullable Integer number,
        @Nullable String caseNumber,
        @Nullable String caseworker,
        @Nullable String title,
        boolean markedClosed,
        List<Line> body) {

    ItemBlock withBody(List<Line> lines) {
        return new ItemBlock(start, number, caseNumber, caseworker, title, markedClosed, lines);
    }

    Line last() {
        return body.reversed().stream()
                .filter(line -> !line.blank())
                .findFirst()
                .orElse(start);
    }
}
