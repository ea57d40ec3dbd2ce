package dk.sagsgang.query.web;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every reason for which a question is not answered as it was asked, by the status it comes with, and what it means. */
final class Reasons {
    private static final SortedMap<Integer, SortedMap<String, String>> BY_STATUS = new TreeMap<>();

    static {
        put(
                400,
                "PARAMETER_INVALID",
                "a parameter that is not known here, given twice, or not in the form it must have");
        put(400, "CASE_ID_MALFORMED", "the address names a case otherwise than cases are written in addresses");
        put(400, "CURSOR_INVALID", "the cursor is not one that this list gave out in this order");
        put(404, "AUTHORITY_UNKNOWN", "there is no such authority");
        put(404, "CASE_UNKNOWN", "the authority has no such case");
        put(404, "CHECKPOINT_UNKNOWN", "nothing of the authority's log was signed yet");
        put(404, "COMMITTEE_UNKNOWN", "the authority has no such committee");
        put(404, "MEETING_UNKNOWN", "the authority has no such meeting");
        put(404, "NOT_FOUND", "there is nothing at this address");
        put(404, "SCHEMA_UNKNOWN", "no event is stored under this name and revision");
        put(404, "TILE_UNKNOWN", "the log has no such tile, or not yet");
        put(405, "METHOD_NOT_ALLOWED", "the address does not take this method");
        put(406, "REQUEST_REFUSED", "the answer has none of the forms that were asked for");
        put(415, "CONTENT_TYPE_UNSUPPORTED", "this is not taken in that form");
        put(500, "INTERNAL", "something failed that nobody foresaw; it was logged under correlationId");
        put(502, "LOG_CONTRADICTED", "what was signed and what arrived here cannot both be so");
        put(503, "VIEW_BEHIND", "the views have not come as far as the question; ask again after Retry-After seconds");
        put(503, "VIEW_STORE_AWAY", "the view store does not answer; ask again after Retry-After seconds");
    }

    private Reasons() {}

    static SortedMap<Integer, SortedMap<String, String>> byStatus() {
        return BY_STATUS;
    }

    /** All reasons of a status in one sentence each. */
    static String told(Map<String, String> reasons) {
        StringBuilder told = new StringBuilder();
        reasons.forEach((reason, meaning) -> told.append(told.isEmpty() ? "" : " ")
                .append(reason)
                .append(": ")
                .append(meaning)
                .append('.'));
        return told.toString();
    }

    private static void put(int status, String reason, String meaning) {
        BY_STATUS.computeIfAbsent(status, it -> new TreeMap<>()).put(reason, meaning);
    }
}
