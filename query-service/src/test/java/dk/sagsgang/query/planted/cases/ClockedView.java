package dk.sagsgang.query.planted.cases;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view that looks at the clock and writes a log. */
public final class ClockedView {
    private static final Logger log = LoggerFactory.getLogger(ClockedView.class);

    /** Says when it was asked. */
    public Instant asked() {
        log.info("Asked");
        return Instant.now();
    }
}
