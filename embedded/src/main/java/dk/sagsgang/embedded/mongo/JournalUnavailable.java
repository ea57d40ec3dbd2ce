package dk.sagsgang.embedded.mongo;

/** Says that a write was not acknowledged because the journal cannot take any: its disk failed or the server stops. */
final class JournalUnavailable extends RuntimeException {
    JournalUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    JournalUnavailable(String message) {
        super(message);
    }
}
