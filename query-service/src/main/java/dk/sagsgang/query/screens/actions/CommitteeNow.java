package dk.sagsgang.query.screens.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A committee as addresses answer it, as far as forms go by it; {@code dissolvedOn} is its last day. Where it
 * is named by something else it has no version.
 */
record CommitteeNow(
        String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable LocalDate dissolvedOn,
        @Nullable Long version) {

    public String shown() {
        return name == null ? code : name;
    }
}
