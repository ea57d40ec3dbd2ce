package dk.sagsgang.query.streams;

/** Why a stream ends before its client left, told to him as the last that is sent. */
final class StreamEnded extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    StreamEnded(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** The reason for programs. All but the last three pass: who asks again goes on where he was. */
    enum Reason {
        /** The service stops, as for a new version. */
        SHUTTING_DOWN,
        /** The client took in less than there was, until what he lacked was no longer at hand. */
        TOO_SLOW,
        /** Kafka does not answer, so what is older than the tail cannot be read. */
        TOPIC_AWAY,
        /** The view store does not answer. */
        VIEW_STORE_AWAY,
        /** Another instance takes the authority in now. */
        TAKEN_ELSEWHERE,
        /** The topic does not begin with the first event any more, or has a hole. */
        HISTORY_LOST,
        /** No such position was ever recorded. */
        POSITION_AHEAD,
        /** There is no such authority. */
        AUTHORITY_UNKNOWN
    }
}
