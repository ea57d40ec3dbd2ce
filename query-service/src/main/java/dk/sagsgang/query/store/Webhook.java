package dk.sagsgang.query.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told the events of an authority, and how far it has been told: everything up to position
 * {@code after}, in order. {@code defined} counts what operators changed, {@code placed} how often they said where to go
 * on, and {@code revision} every change. Times are milliseconds since 1970.
 */
public record Webhook(
        String authority,
        String name,
        long revision,
        long defined,
        int placed,
        String url,
        Wanted wanted,
        List<Secret> secrets,
        State state,
        long after,
        @Nullable Failure failure,
        long madeMillis) {

    public Webhook {
        secrets = List.copyOf(secrets);
    }

    /** Whether events are being sent. */
    public enum State {
        ACTIVE,
        /** An operator paused it. */
        PAUSED,
        /** It failed for so long, or in such a way, that it is not tried any more until an operator resumes it. */
        STOPPED
    }

    /** What messages are signed with, as Standard Webhooks writes it, until a time where another follows it. */
    public record Secret(String value, @Nullable Long untilMillis) {}

    /**
     * The event at this position was not taken, {@code attempts} times since {@code sinceMillis}; it is tried again at
     * {@code nextMillis}, or not at all where there is none.
     */
    public record Failure(
            long position,
            int attempts,
            long sinceMillis,
            long lastMillis,
            @Nullable Long nextMillis,
            String detail) {}

    /** The key of the webhook among those of all authorities. */
    String key() {
        return key(authority, name);
    }

    static String key(String authority, String name) {
        return authority + "/" + name;
    }

    /** As an operator wants it to be now; what had failed begins anew. */
    public Webhook defined(String newUrl, Wanted newWanted) {
        return new Webhook(
                authority,
                name,
                revision,
                defined + 1,
                placed,
                newUrl,
                newWanted,
                secrets,
                state,
                after,
                null,
                madeMillis);
    }

    public Webhook paused() {
        return in(State.PAUSED, after, failure, defined + 1);
    }

    /** Goes on where it was, at once. */
    public Webhook resumed() {
        return in(State.ACTIVE, after, null, defined + 1);
    }

    /** Tells again, or leaves out, what lies between where it was and the position. */
    public Webhook goingOnAfter(long position) {
        return new Webhook(
                authority,
                name,
                revision,
                defined + 1,
                placed + 1,
                url,
                wanted,
                secrets,
                state,
                position,
                null,
                madeMillis);
    }

    /** Signs with the new secret, and with the ones before it until that time. */
    public Webhook rotated(String secret, long nowMillis, long untilMillis) {
        List<Secret> next = new ArrayList<>(List.of(new Secret(secret, null)));
        for (Secret it : secrets) {
            Long until = it.untilMillis();
            long ends = until == null ? untilMillis : Math.min(until, untilMillis);
            if (ends > nowMillis) {
                next.add(new Secret(it.value(), ends));
            }
        }
        return new Webhook(
                authority, name, revision, defined + 1, placed, url, wanted, next, state, after, failure, madeMillis);
    }

    /**
     * What was told under an earlier definition up to the position need not be told again, unless an operator said since
     * then where to go on.
     */
    public Webhook toldBefore(long position, int placedThen) {
        return placed == placedThen && position > after ? in(state, position, null, defined) : this;
    }

    /** Everything up to the position was taken. */
    public Webhook told(long position) {
        return in(state, position, null, defined);
    }

    public Webhook failed(long toldUpTo, Failure how) {
        return in(state, toldUpTo, how, defined);
    }

    public Webhook stopped(long toldUpTo, Failure why) {
        return in(State.STOPPED, toldUpTo, why, defined);
    }

    Webhook revised() {
        return new Webhook(
                authority,
                name,
                revision + 1,
                defined,
                placed,
                url,
                wanted,
                secrets,
                state,
                after,
                failure,
                madeMillis);
    }

    private Webhook in(State next, long position, @Nullable Failure how, long definition) {
        return new Webhook(
                authority, name, revision, definition, placed, url, wanted, secrets, next, position, how, madeMillis);
    }
}
