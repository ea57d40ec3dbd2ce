package dk.sagsgang.query.authorities;

import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.authorities.ImportReview;
import dk.sagsgang.events.authorities.ImportReviewSet;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Stated;
import org.jspecify.annotations.Nullable;

/**
 * An authority as it is served. {@code appliedPosition}, how far its events are in the views, is null until one authority is
 * asked for.
 */
record AuthorityAnswer(
        String authority,
        @Nullable Text name,
        @Nullable AuthorityKind kind,
        ImportReview importReview,
        @Nullable String quarantined,
        @Nullable Long appliedPosition) {

    static AuthorityAnswer of(Facts facts, @Nullable String quarantined) {
        Stated<AuthorityRegistered> registered = facts.one("registered", AuthorityRegistered.class);
        Stated<ImportReviewSet> review = facts.one("importReview", ImportReviewSet.class);
        return new AuthorityAnswer(
                facts.stream().authority().value(),
                registered == null ? null : registered.what().name(),
                registered == null ? null : registered.what().kind(),
                review == null ? ImportReview.DOUBTFUL : review.what().review(),
                quarantined,
                null);
    }
}
