package dk.sagsgang.query.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    public String key() {
        return key(authority, name);
    }

    static String key(String authority, String name) {
        return authority + "/" + name;
    }

    /** As an operator wants it to be now; what had failed begins anew. */
    public Webhook defined(String newUrl, Wanted newWanted) {
        return defined(it -> {
            it.url = newUrl;
            it.wanted = newWanted;
            it.failure = null;
        });
    }

    public Webhook paused() {
        return defined(it -> it.state = State.PAUSED);
    }

    /** Goes on where it was, at once. */
    public Webhook resumed() {
        return defined(it -> {
            it.state = State.ACTIVE;
            it.failure = null;
        });
    }

    /** Tells again, or leaves out, what lies between where it was and the position. */
    public Webhook goingOnAfter(long position) {
        return defined(it -> {
            it.placed++;
            it.after = position;
            it.failure = null;
        });
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
        return defined(it -> it.secrets = next);
    }

    /**
     * What was told under an earlier definition up to the position need not be told again, unless an operator said since
     * then where to go on.
     */
    public Webhook toldBefore(long position, int placedThen) {
        return placed == placedThen && position > after ? told(position) : this;
    }

    /** Everything up to the position was taken. */
    public Webhook told(long position) {
        return in(state, position, null);
    }

    public Webhook failed(long toldUpTo, Failure how) {
        return in(state, toldUpTo, how);
    }

    public Webhook stopped(long toldUpTo, Failure why) {
        return in(State.STOPPED, toldUpTo, why);
    }

    Webhook revised() {
        return changed(it -> it.revision++);
    }

    private Webhook in(State next, long position, @Nullable Failure how) {
        return changed(it -> {
            it.state = next;
            it.after = position;
            it.failure = how;
        });
    }

    /** As an operator changed it. */
    private Webhook defined(Consumer<Draft> change) {
        return changed(change.andThen(it -> it.defined++));
    }

    private Webhook changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.webhook(this);
    }

    /** What may change of a webhook. */
    private static final class Draft {
        private long revision;
        private long defined;
        private int placed;
        private String url;
        private Wanted wanted;
        private List<Secret> secrets;
        private State state;
        private long after;
        private @Nullable Failure failure;

        Draft(Webhook webhook) {
            revision = webhook.revision;
            defined = webhook.defined;
            placed = webhook.placed;
            url = webhook.url;
            wanted = webhook.wanted;
            secrets = webhook.secrets;
            state = webhook.state;
            after = webhook.after;
            failure = webhook.failure;
        }

        Webhook webhook(Webhook before) {
            return new Webhook(
                    before.authority,
                    before.name,
                    revision,
                    defined,
                    placed,
                    url,
                    wanted,
                    secrets,
                    state,
                    after,
                    failure,
                    before.madeMillis);
        }
    }
}
