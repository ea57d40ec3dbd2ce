package dk.sagsgang.query.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sagsgang.query.store.Webhook;
import dk.sagsgang.query.store.Webhook.Failure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook: {@code position} is the one up to which everything was taken or not wanted, stored a moment later than it is
 * so. The secret is told when it is made, and never again.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookAnswer(
        String name,
        String url,
        List<String> cases,
        List<String> committees,
        List<String> types,
        Webhook.State state,
        long position,
        @Nullable FailureAnswer failure,
        Instant made,
        List<SecretAnswer> secrets,
        @Nullable String secret) {

    /** The event that is not taken, and when it is tried again; not at all where {@code next} is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FailureAnswer(
            long position,
            int attempts,
            Instant since,
            Instant last,
            @Nullable Instant next,
            String detail) {
        static @Nullable FailureAnswer of(@Nullable Failure it) {
            Long next = it == null ? null : it.nextMillis();
            return it == null
                    ? null
                    : new FailureAnswer(
                            it.position(),
                            it.attempts(),
                            Instant.ofEpochMilli(it.sinceMillis()),
                            Instant.ofEpochMilli(it.lastMillis()),
                            next == null ? null : Instant.ofEpochMilli(next),
                            it.detail());
        }
    }

    /** One of the secrets that messages are signed with; one that was replaced is used until a time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SecretAnswer(String ends, @Nullable Instant until) {
        private static final int SHOWN = 4;

        static SecretAnswer of(Webhook.Secret it) {
            Long until = it.untilMillis();
            return new SecretAnswer(
                    it.value().substring(it.value().length() - SHOWN),
                    until == null ? null : Instant.ofEpochMilli(until));
        }
    }

    static WebhookAnswer of(Webhook it) {
        return of(it, null);
    }

    /** With a secret that was just made. */
    static WebhookAnswer of(Webhook it, @Nullable String secret) {
        return new WebhookAnswer(
                it.name(),
                it.url(),
                it.wanted().cases(),
                it.wanted().committees(),
                it.wanted().types(),
                it.state(),
                it.after(),
                FailureAnswer.of(it.failure()),
                Instant.ofEpochMilli(it.madeMillis()),
                it.secrets().stream().map(SecretAnswer::of).toList(),
                secret);
    }
}
