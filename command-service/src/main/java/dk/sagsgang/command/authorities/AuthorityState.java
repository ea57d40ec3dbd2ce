package dk.sagsgang.command.authorities;

import dk.sagsgang.events.authorities.AuthorityEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.authorities.ImportReview;
import dk.sagsgang.events.authorities.ImportReviewSet;

/** What the rules need to know of one authority: whether it has a ledger, and which facts of imports wait for review. */
public record AuthorityState(boolean registered, ImportReview review) {

    public static AuthorityState none() {
        return new AuthorityState(false, ImportReview.DOUBTFUL);
    }

    public AuthorityState evolve(AuthorityEvent event) {
        return switch (event) {
            case AuthorityRegistered it -> new AuthorityState(true, review);
            case ImportReviewSet it -> new AuthorityState(registered, it.review());
        };
    }
}
