package dk.sagsgang.query.screens.facts;

import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee as the addresses name it: by its code where its name is not on record, with its last day where it ended. */
public record Committee(
        String code, @Nullable String name, @Nullable LocalDate dissolvedOn) {

    private record Listed(List<Committee> items) {}

    /** All committees of the authority. */
    public static List<Committee> all(Api api, Here here) {
        return api.get(here.ask("/committees"), Listed.class).items();
    }

    public String shown() {
        return name == null ? code : name;
    }
}
