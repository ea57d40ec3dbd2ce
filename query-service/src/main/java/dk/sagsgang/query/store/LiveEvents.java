package dk.sagsgang.query.store;

import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Is told what the live intake has made visible: each position once and in order, after it can be read in the views, on
 * the intake's own thread. Whoever listens returns at once and never throws. A rebuild in the background tells nothing.
 */
public interface LiveEvents {
    /** Tells nobody. */
    LiveEvents UNHEARD = new LiveEvents() {
        @Override
        public void begin(AuthorityId authority, Place place) {}

        @Override
        public void applied(AuthorityId authority, List<Applied> events, List<StoredView> changed) {}

        @Override
        public void end(AuthorityId authority) {}
    };

    /** Tells all of these, one after the other. */
    static LiveEvents all(List<LiveEvents> listeners) {
        return new LiveEvents() {
            @Override
            public void begin(AuthorityId authority, Place place) {
                listeners.forEach(it -> it.begin(authority, place));
            }

            @Override
            public void applied(AuthorityId authority, List<Applied> events, List<StoredView> changed) {
                listeners.forEach(it -> it.applied(authority, events, changed));
            }

            @Override
            public void end(AuthorityId authority) {
                listeners.forEach(it -> it.end(authority));
            }
        };
    }

    /** From this place on the authority is taken in here. It may lie before what was told, when a store lost its end. */
    void begin(AuthorityId authority, Place place);

    /**
     * These events follow each other and are applied now; {@code changed} are the views as they were written for it. There
     * are no events where views were healed from ones that had been told before.
     */
    void applied(AuthorityId authority, List<Applied> events, List<StoredView> changed);

    /** The authority is taken in elsewhere from here on. */
    void end(AuthorityId authority);

    /** An event as it came from the topic. The arrays are not copied: nobody may change them. */
    @SuppressWarnings("ArrayRecordComponent")
    record Applied(long position, long offset, Map<String, byte[]> headers, byte @Nullable [] value) {}
}
