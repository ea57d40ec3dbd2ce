package dk.sagsgang.query.screens.imports;

import java.util.List;

/** The reasons for which a document or a review is refused and that have words of their own in the message files. */
final class Refusals {
    static final List<String> KNOWN = List.of(
            "DOCUMENT_EMPTY",
            "DOCUMENT_BINARY",
            "DOCUMENT_ENCRYPTED",
            "DOCUMENT_DAMAGED",
            "DOCUMENT_IMAGE_ONLY",
            "DOCUMENT_BOMB",
            "DOCUMENT_TOO_LARGE",
            "DOCUMENT_NOT_MINUTES",
            "DOCUMENT_CUT_OFF",
            "MINUTES_OF_ANOTHER_AUTHORITY",
            "IMPORT_APPLIED",
            "IMPORT_UNDONE",
            "IMPORT_UNKNOWN",
            "IMPORT_WAITING",
            "FACT_SETTLED",
            "FACT_STANDS",
            "FACT_STILL_NEEDED",
            "FACT_MALFORMED",
            "FACT_UNKNOWN",
            "NOTHING_CHANGED",
            "TEXT_TOO_LONG",
            "BODY_INVALID",
            "LEDGER_BUSY",
            "SERVICE_AWAY");

    private Refusals() {}
}
