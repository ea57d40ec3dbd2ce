package dk.sagsgang.query.screens.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A committee as addresses answer it, as far as forms go by it; {@code dissolvedOn} is its last day. */
record CommitteeNow(
        String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable LocalDate dissolvedOn,
        long version,
        long position) {

    public String shown() {
        return name == null ? code : name;
    }
}
