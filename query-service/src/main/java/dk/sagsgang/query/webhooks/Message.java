package dk.sagsgang.query.webhooks;

import java.util.Collection;

/**
 * What is posted for one event. The id names the authority and the position, so it is the same at every attempt and
 * replay, and a receiver knows what he has seen; it has no full stop in it, as the specification demands. The array is not copied: nobody may change it.
 */
@SuppressWarnings("ArrayRecordComponent")
record Message(String id, long timestampSeconds, String signature, byte[] body) {

    static Message of(String authority, long position, byte[] body, long timestampSeconds, Collection<String> secrets) {
        String id = authority + "_" + position;
        return new Message(id, timestampSeconds, Signatures.sign(id, timestampSeconds, body, secrets), body);
    }
}
