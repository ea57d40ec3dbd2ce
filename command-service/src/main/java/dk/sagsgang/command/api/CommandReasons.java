package dk.sagsgang.command.api;

import dk.sagsgang.command.rules.Reason;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the document says of each status that is no success: when it comes, and under which reason codes. */
final class CommandReasons {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(
                    "400",
                    "The request is malformed. MALFORMED_JSON: the body is no JSON. UNKNOWN_FIELD, MISSING_FIELD,"
                            + " INVALID_VALUE: see fields. HEADER_INVALID: a header has a value that it cannot have."
                            + " PARAMETER_INVALID: so has a parameter. CASE_ID_MALFORMED: the address names a case otherwise"
                            + " than cases are written in addresses. BODY_CUT_OFF: the body ended early. REQUEST_REFUSED:"
                            + " it is no proper HTTP."),
            Map.entry(
                    "404",
                    "What the command is about does not exist, by name: %s. COMMAND_UNKNOWN: there is no such command."
                            + " NOT_FOUND: there is nothing at this address."),
            Map.entry(
                    "409",
                    "What the command would make exists already: %s. CONCURRENT_CHANGE: others kept changing the same"
                            + " things; send it again after Retry-After seconds."),
            Map.entry(
                    "412",
                    "VERSION_MOVED: If-Match names another version than the newest, which the answer tells in version"
                            + " and ETag."),
            Map.entry(
                    "413",
                    "BODY_TOO_LARGE: the body is over 2 MB. DOCUMENT_TOO_LARGE: the document is over 20 MB."
                            + " COMMIT_TOO_LARGE: the events are too large for the ledger."),
            Map.entry("415", "CONTENT_TYPE_UNSUPPORTED: the body is not application/json."),
            Map.entry(
                    "422",
                    "The command breaks a rule: %s. IDEMPOTENCY_KEY_REUSED: the key was used for another request. Of"
                            + " documents: DOCUMENT_EMPTY, DOCUMENT_BINARY, DOCUMENT_NOT_MINUTES and DOCUMENT_CUT_OFF cannot"
                            + " be read; MINUTES_COMMITTEE_MISSING, MINUTES_DATE_MISSING and MINUTES_CUT_OFF lack what an"
                            + " import needs; MINUTES_OF_ANOTHER_AUTHORITY wants authorityConfirmed."),
            Map.entry("500", "INTERNAL: something failed that nobody foresaw; it was logged under correlationId."),
            Map.entry(
                    "503",
                    "LEDGER_UNAVAILABLE: the ledger cannot be reached just now; send the same again after Retry-After"
                            + " seconds, under the Idempotency-Key of the answer. LEDGER_HOLE: it is damaged, and takes"
                            + " nothing until it is repaired. LOG_NOT_SEALED: the log is not sealed this far yet; ask again"
                            + " after Retry-After seconds. LOG_BLOCKED: it cannot be sealed until somebody looks into it."));

    private CommandReasons() {}

    /** The statuses in their order, each with its sentences. */
    static SortedMap<String, String> byStatus() {
        SortedMap<String, String> told = new TreeMap<>(WORDS);
        told.computeIfPresent("404", (status, words) -> words.formatted(codes(Reason.Kind.UNKNOWN)));
        told.computeIfPresent("409", (status, words) -> words.formatted(codes(Reason.Kind.TAKEN)));
        told.computeIfPresent("422", (status, words) -> words.formatted(codes(Reason.Kind.RULE)));
        return told;
    }

    private static String codes(Reason.Kind kind) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.kind() == kind)
                .map(Reason::name)
                .collect(Collectors.joining(", "));
    }
}
