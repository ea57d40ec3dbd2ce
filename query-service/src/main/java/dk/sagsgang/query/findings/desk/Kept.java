package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.findings.Finding;
import dk.sagsgang.query.findings.Surveyed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finding with the case it is about, and the committee's name where its establishment is on record. */
record Kept(
        StreamId stream,
        Surveyed surveyed,
        Finding finding,
        @Nullable String committeeName) {

    /** The newest first; no two are equal. */
    static final Comparator<Kept> NEWEST_FIRST = Comparator.<Kept, LocalDate>comparing(it -> it.finding.from())
            .reversed()
            .thenComparing(it -> it.finding.id())
            .thenComparing(it -> it.stream.name());

    /** The last position that changed anything about it but for the days that pass. */
    long lastChange() {
        return finding.lastChange();
    }

    /** What whoever had heard of everything up to a position, and knew the day, took it for. */
    Optional<Finding.State> at(long position, LocalDate day) {
        return Told.at(finding, position, day);
    }
}
