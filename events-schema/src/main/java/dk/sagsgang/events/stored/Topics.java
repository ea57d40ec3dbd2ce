package dk.sagsgang.events.stored;

import dk.sagsgang.events.values.AuthorityId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of topics: {@code sagsgang.<authority>.events}, one partition, in the order of the ledger. */
public final class Topics {

    /** What every events topic's name looks like, for those who subscribe to all of them. */
    public static final Pattern EVENTS = Pattern.compile("sagsgang\\.([a-z][a-z0-9-]{0,39})\\.events");

    private Topics() {}

    public static String events(AuthorityId authority) {
        return "sagsgang." + authority + ".events";
    }

    public static Optional<AuthorityId> authorityOf(String topic) {
        Matcher name = EVENTS.matcher(topic);
        return name.matches() ? Optional.of(new AuthorityId(name.group(1))) : Optional.empty();
    }
}
