package dk.sagsgang.query.authorities;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.authorities.AuthorityEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.authorities.ImportReviewSet;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fold of one authority: what it was registered as, and which facts of imports wait for review. */
record AuthorityView(Facts facts) {

    AuthorityView evolve(List<RecordedEvent> events) {
        return new AuthorityView(facts.with(events, AuthorityView::subject));
    }

    private static @Nullable Subject subject(DomainEvent event, long version) {
        if (event instanceof AuthorityEvent it) {
            return subject(it);
        }
        throw new IllegalStateException("A " + event.getClass().getSimpleName() + " is no fact of an authority.");
    }

    private static Subject subject(AuthorityEvent event) {
        return switch (event) {
            case AuthorityRegistered it -> Subject.act("registered");
            case ImportReviewSet it -> Subject.act("importReview");
        };
    }
}
