package dk.sagsgang.query.findings.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a client of the stream has heard: everything up to a position, as of a day. Written {@code 148@2026-11-22}; with it
 * alone any instance can tell what is new, however long it has been.
 */
record Bookmark(long position, LocalDate day) {
    /** Of one who has heard nothing. */
    static final Bookmark NOTHING = new Bookmark(0, LocalDate.EPOCH);

    static Optional<Bookmark> read(String written) {
        int at = written.indexOf('@');
        try {
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new Bookmark(
                            Long.parseLong(written.substring(0, at)), LocalDate.parse(written.substring(at + 1))));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String written() {
        return position + "@" + day;
    }
}
