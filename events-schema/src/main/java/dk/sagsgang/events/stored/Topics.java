package dk.sagsgang.events.stored;

import dk.sagsgang.events.values.AuthorityId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of topics, of one partition each: {@code sagsgang.<authority>.events} in the order of the ledger, and
 * {@code sagsgang.<authority>.checkpoints}, what its sealer signed, in the order of signing.
 */
public final class Topics {

    /** What every events topic's name looks like, for those who subscribe to all of them. */
    public static final Pattern EVENTS = Pattern.compile("sagsgang\\.([a-z][a-z0-9-]{0,39})\\.events");

    /** What every checkpoints topic's name looks like. */
    public static final Pattern CHECKPOINTS = Pattern.compile("sagsgang\\.([a-z][a-z0-9-]{0,39})\\.checkpoints");

    private Topics() {}

    public static String events(AuthorityId authority) {
        return "sagsgang." + authority + ".events";
    }

    public static String checkpoints(AuthorityId authority) {
        return "sagsgang." + authority + ".checkpoints";
    }

    public static Optional<AuthorityId> authorityOf(String topic) {
        return authorityIn(EVENTS.matcher(topic));
    }

    public static Optional<AuthorityId> authorityOfCheckpoints(String topic) {
        return authorityIn(CHECKPOINTS.matcher(topic));
    }

    private static Optional<AuthorityId> authorityIn(Matcher name) {
        return name.matches() ? Optional.of(new AuthorityId(name.group(1))) : Optional.empty();
    }
}
