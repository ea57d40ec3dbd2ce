package dk.sagsgang.query.web;

import java.util.Map;

/** What parameters of the same name mean at every address that has them; an address that means more says so itself. */
final class ParameterMeanings {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("authority", "The authority, such as herning."),
            Map.entry("Accept", "text/event-stream or application/x-ndjson."),
            Map.entry("Last-Event-ID", "The position last heard of; the stream goes on after it."),
            Map.entry("case", "A case number, URL-safe or as it is written; may be given again for another."),
            Map.entry("follow", "Whether NDJSON goes on with what comes, instead of ending at the newest event."),
            Map.entry("mode", "current sends the changed state of cases instead of events."),
            Map.entry("caseId", "The case number, URL-safe: 29.09.00-P20-1-19 as it stands, 12/27845 as 12~2F27845."),
            Map.entry("caseworker", "The name of the caseworker, whatever its case."),
            Map.entry("code", "The committee's code, such as FOU."),
            Map.entry("committee", "A committee's code or name, whatever its case."),
            Map.entry("cursor", "The field next of the page before, asked with the same filters and sort."),
            Map.entry("finding", "The finding's id, as lists tell it."),
            Map.entry("from", "The first day, ISO 8601."),
            Map.entry("generation", "The number of the generation, from 0."),
            Map.entry("index", "The tile's index after c2sp.org/tlog-tiles, such as x001/234 or 7.p/12."),
            Map.entry("level", "The tile's level, from 0."),
            Map.entry("limit", "How many lines a page has at the most, 1 to 200; 50 where it is left out."),
            Map.entry("meeting", "The meeting's name, such as FOU-2021-11-22."),
            Map.entry(
                    "minPosition",
                    "The answer waits until the views tell the events up to this position; 503 VIEW_BEHIND where that"
                            + " takes too long."),
            Map.entry(
                    "recordedBy",
                    "As it stood in the ledger: a position, or an instant in ISO 8601; the present where it is left"
                            + " out."),
            Map.entry("revision", "The revision of the event's form, from 1."),
            Map.entry("statedBy", "As it was known: what was stated on a later day than this counts as not said."),
            Map.entry("to", "The last day, ISO 8601."),
            Map.entry("type", "The name of the event, such as CaseOpened."),
            Map.entry("validOn", "As it held on this day."),
            Map.entry("name", "The webhook, named by its operator: lower-case letters, digits and hyphens."),
            Map.entry("overlap", "How long the secret before is used beside the new one, such as PT24H."),
            Map.entry("view", "The view: all, authorities, cases, committees, history, log or meetings."),
            Map.entry("switch", "When to switch: equal (the usual), always or never."),
            Map.entry("If-None-Match", "The ETag of an answer that is at hand; 304 where it is still the answer."));

    private ParameterMeanings() {}

    /** The shared meaning; empty where the name has none. */
    static String of(String parameter) {
        return MEANINGS.getOrDefault(parameter, "");
    }
}
