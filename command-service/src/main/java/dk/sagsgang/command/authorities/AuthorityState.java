package dk.sagsgang.command.authorities;

import dk.sagsgang.events.authorities.AuthorityEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;

/** What the rules need to know of one authority: whether it has a ledger. */
public record AuthorityState(boolean registered) {

    public static AuthorityState none() {
        return new AuthorityState(false);
    }

    public AuthorityState evolve(AuthorityEvent event) {
        return switch (event) {
            case AuthorityRegistered it -> new AuthorityState(true);
        };
    }
}
