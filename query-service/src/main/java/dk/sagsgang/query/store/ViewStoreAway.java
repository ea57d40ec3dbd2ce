package dk.sagsgang.query.store;

import com.mongodb.MongoException;
import com.mongodb.MongoInternalException;
import java.util.function.Supplier;

/** Thrown when the view store cannot be reached or does not do what was asked; trying again later may help. */
public final class ViewStoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ViewStoreAway(MongoException cause) {
        super("The view store does not answer: " + cause.getMessage(), cause);
    }

    /** Asks; an answer that came and cannot be used is {@link ViewUnreadable}. */
    static <T> T unlessAway(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (MongoInternalException e) {
            throw new ViewUnreadable(e);
        } catch (MongoException e) {
            throw new ViewStoreAway(e);
        }
    }

    static void unlessAway(Runnable asking) {
        ViewStoreAway.<Boolean>unlessAway(() -> {
            asking.run();
            return true;
        });
    }
}
