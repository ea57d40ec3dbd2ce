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
        put(404, "AGENDA_NOT_PUBLISHED", "the meeting's agenda was not published yet");
        put(404, "AUTHORITY_UNKNOWN", "there is no such authority");
        put(404, "CASE_UNKNOWN", "the authority has no such case");
        put(404, "CHECKPOINT_UNKNOWN", "nothing of the authority's log was signed yet");
        put(404, "COMMITTEE_UNKNOWN", "the authority has no such committee");
        put(404, "FINDING_UNKNOWN", "there is no such finding, or not yet on that day");
        put(404, "ITEM_UNDECIDED", "no decision was recorded on the item yet");
        put(404, "ITEM_UNKNOWN", "the meeting's agenda has no item at this place");
        put(404, "MEETING_UNKNOWN", "the authority has no such meeting");
        put(404, "MINUTES_NOT_PUBLISHED", "the meeting's minutes were not published yet");
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
        put(400, "INSTANT_BEFORE_FIRST_EVENT", "nothing had been recorded by then");
        put(400, "INSTANT_IN_FUTURE", "the instant has not come yet");
        put(400, "PARAMETERS_CONTRADICT", "each parameter can be understood, and they cannot be meant together");
        put(400, "POSITION_BEYOND_HEAD", "the position is beyond the last one that is told here");
        put(400, "BODY_INVALID", "the body is no JSON, or has a field that is unknown, missing or of another form");
        put(404, "WEBHOOK_UNKNOWN", "the authority has no webhook of this name");
        put(409, "WEBHOOKS_EXHAUSTED", "the authority has as many webhooks as it may have");
        put(413, "BODY_TOO_LARGE", "the body is larger than bodies may be here");
        put(404, "CASE_UNKNOWN_THEN", "there was nothing of the case at that moment");
        put(404, "GENERATION_UNKNOWN", "the view has no generation of this number, or no more");
        put(404, "MEETING_UNKNOWN_THEN", "there was nothing of the meeting at that moment");
        put(404, "NOT_QUARANTINED", "the case is not quarantined");
        put(404, "VIEW_UNKNOWN", "there is no view of this name");
        put(409, "GENERATION_IN_USE", "the generation is being filled, compared or read");
        put(409, "GENERATION_LIVE", "the generation is the one that is read");
        put(409, "GENERATION_UNFINISHED", "the generation was not filled to its end");
        put(409, "INTAKE_ELSEWHERE", "another instance takes the authority's events in, or none does");
        put(409, "NO_REBUILD", "no rebuild is under way");
        put(409, "POSITION_AHEAD", "no such position was recorded yet");
        put(409, "REBUILD_UNDER_WAY", "another rebuild is under way");
        put(410, "HISTORY_LOST", "what was recorded at this position is stored no more");
        put(429, "STREAMS_OF_ADDRESS_EXHAUSTED", "this address has as many streams as one may have");
        put(503, "INTAKE_STOPPED", "the views will not come as far until somebody has seen to it");
        put(503, "SHUTTING_DOWN", "the service stops");
        put(503, "TOPIC_AWAY", "the stored events cannot be read at the moment");
        put(503, "STREAMS_EXHAUSTED", "there are as many streams as there may be");
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
