package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;

/** Words refusals as the MongoDB protocol does. */
final class Answers {
    /** MongoDB's code for a write that the server cannot do in its present state. */
    static final int OPERATION_FAILED = 96;

    private static final int INTERNAL_ERROR = 1;
    private static final int ILLEGAL_OPERATION = 20;

    private Answers() {}

    static Document of(MongoServerException refusal) {
        Document answer = new Document("ok", 0).append("errmsg", refusal.getMessageWithoutErrorCode());
        if (refusal instanceof MongoServerError error) {
            answer.append("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }

    /** Says how many documents were inserted and which were not; the protocol calls that a success. */
    static Document inserted(int documents, List<Document> refused) {
        Document answer = new Document("n", documents);
        if (!refused.isEmpty()) {
            answer.append("writeErrors", refused);
        }
        return answer.append("ok", 1.0);
    }

    static Document writeError(int index, MongoServerError refusal) {
        Document error = new Document("index", index)
                .append("errmsg", refusal.getMessageWithoutErrorCode())
                .append("code", refusal.getCode());
        error.putIfNotNull("codeName", refusal.getCodeName());
        return error;
    }

    static Document of(JournalUnavailable unavailable) {
        return new Document("ok", 0)
                .append("errmsg", String.valueOf(unavailable.getMessage()))
                .append("code", OPERATION_FAILED)
                .append("codeName", "OperationFailed");
    }

    static Document failed(Throwable cause) {
        return new Document("ok", 0)
                .append("errmsg", "The server failed: " + cause)
                .append("code", INTERNAL_ERROR)
                .append("codeName", "InternalError");
    }

    static Document notRepeatable(String objection) {
        return new Document("ok", 0)
                .append("errmsg", "In a database with a journal " + objection)
                .append("code", ILLEGAL_OPERATION)
                .append("codeName", "IllegalOperation");
    }
}
