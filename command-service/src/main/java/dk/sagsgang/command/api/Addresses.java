package dk.sagsgang.command.api;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.MeetingId;
import java.net.URI;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where things live. A name in an address that cannot be one names nothing, so it is unknown (404); only a case's is
 * malformed (400 CASE_ID_MALFORMED), because it is written in a form of its own that a sender may have got wrong.
 */
public final class Addresses {

    public static final String AUTHORITIES = "/api/v1/authorities";
    public static final String COMMITTEES = AUTHORITIES + "/{authority}/committees";
    public static final String MEETINGS = AUTHORITIES + "/{authority}/meetings";
    public static final String CASES = AUTHORITIES + "/{authority}/cases";

    private Addresses() {}

    public static AuthorityId authority(String name) {
        try {
            return new AuthorityId(name);
        } catch (InvalidValue e) {
            throw new Rejected(Reason.AUTHORITY_UNKNOWN, "There is no authority of this name: " + e.getMessage());
        }
    }

    public static CommitteeCode committee(String code) {
        try {
            return new CommitteeCode(code);
        } catch (InvalidValue e) {
            throw new Rejected(Reason.COMMITTEE_UNKNOWN, "There is no such committee: " + e.getMessage());
        }
    }

    public static MeetingId meeting(String name) {
        try {
            return new MeetingId(name);
        } catch (InvalidValue e) {
            throw new Rejected(Reason.MEETING_UNKNOWN, "There is no such meeting: " + e.getMessage());
        }
    }

    public static CaseId caseId(String written) {
        try {
            CaseId id = new CaseId(written);
            return CaseId.of(id.number());
        } catch (InvalidValue e) {
            throw new Refusal(
                    400,
                    "CASE_ID_MALFORMED",
                    e.getMessage() + " In addresses the case 12/27845 is written 12~2F27845.",
                    List.of());
        }
    }

    /** Where the query side shows what the stream is about. */
    static URI of(StreamId stream) {
        String thing = switch (stream.kind()) {
            case AUTHORITY -> AUTHORITIES + "/{authority}";
            case COMMITTEE -> COMMITTEES + "/{name}";
            case MEETING -> MEETINGS + "/{name}";
            case CASE -> CASES + "/{name}";
            case IMPORT -> AUTHORITIES + "/{authority}/imports/{name}";
        };
        return UriComponentsBuilder.fromPath(thing)
                .encode()
                .buildAndExpand(stream.authority(), stream.name())
                .toUri();
    }

    /** The name under which an answer gives the name of a stream of this kind. */
    static String memberFor(StreamId.Kind kind) {
        return switch (kind) {
            case AUTHORITY -> "authority";
            case COMMITTEE -> "committee";
            case MEETING -> "meeting";
            case CASE -> "caseId";
            case IMPORT -> "import";
        };
    }
}
