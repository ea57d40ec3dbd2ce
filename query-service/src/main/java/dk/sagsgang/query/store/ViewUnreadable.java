package dk.sagsgang.query.store;

import com.mongodb.MongoInternalException;

/**
 * Thrown when the view store is there and its answer cannot be used, such as one that is larger than a message may be.
 * Unlike {@link ViewStoreAway}, asking again brings the same.
 */
public final class ViewUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewUnreadable(MongoInternalException cause) {
        super("The view store's answer cannot be read: " + cause.getMessage(), cause);
    }
}
