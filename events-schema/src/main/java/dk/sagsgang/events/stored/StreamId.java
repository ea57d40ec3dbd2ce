package dk.sagsgang.events.stored;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Sha256;
import java.util.Locale;

/**
 * Names one stream of events: its authority, its kind and its name within both, written
 * {@code herning/case/29.09.00-P20-1-19}. No two streams share a written form, since neither authority nor kind holds a
 * slash.
 */
public record StreamId(AuthorityId authority, Kind kind, String name) {

    public StreamId {
        if (name.isEmpty()) {
            throw new InvalidValue("A stream has a name.");
        }
    }

    /** What a stream is about. */
    public enum Kind {
        AUTHORITY,
        COMMITTEE,
        MEETING,
        CASE,
        IMPORT;

        private final String written = name().toLowerCase(Locale.ROOT);

        /** The kind as it stands in a stream's name. */
        public String written() {
            return written;
        }
    }

    public static StreamId ofAuthority(AuthorityId authority) {
        return new StreamId(authority, Kind.AUTHORITY, authority.value());
    }

    public static StreamId of(AuthorityId authority, CommitteeCode committee) {
        return new StreamId(authority, Kind.COMMITTEE, committee.value());
    }

    public static StreamId of(AuthorityId authority, MeetingId meeting) {
        return new StreamId(authority, Kind.MEETING, meeting.value());
    }

    public static StreamId of(AuthorityId authority, CaseId caseId) {
        return new StreamId(authority, Kind.CASE, caseId.value());
    }

    /** The stream of the import of one document. */
    public static StreamId of(AuthorityId authority, Sha256 document) {
        return new StreamId(authority, Kind.IMPORT, document.hex());
    }

    /** Reads the written form; the name is all that follows the second slash. */
    public static StreamId parse(String written) {
        String[] parts = written.split("/", 3);
        if (parts.length != 3) {
            throw new InvalidValue("A stream is written authority/kind/name.");
        }
        for (Kind kind : Kind.values()) {
            if (kind.written().equals(parts[1])) {
                return new StreamId(new AuthorityId(parts[0]), kind, parts[2]);
            }
        }
        throw new InvalidValue("There is no such kind of stream.");
    }

    @Override
    public String toString() {
        return authority + "/" + kind.written() + "/" + name;
    }
}
