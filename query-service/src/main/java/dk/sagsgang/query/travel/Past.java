package dk.sagsgang.query.travel;

import dk.sagsgang.query.views.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stream was at a moment, and what was left out for it: events recorded later, of the others those stated later,
 * of those the annulled ones, and of the rest, by version, those that held later. {@code missing} is there where nothing
 * at all was left, and says which of the three times took the last of it.
 */
public record Past(
        Facts facts,
        int recordedLater,
        int statedLater,
        int annulled,
        List<Long> heldLater,
        List<Uncertain> uncertain,
        @Nullable Missing missing) {

    /** By which of the three times there was nothing yet. */
    public enum Missing {
        RECORDED,
        STATED,
        HELD
    }
}
