package dk.sagsgang.query.views;

import dk.sagsgang.events.values.CommitteeCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the committees of one authority are called, and which of them ended, as far as it is on record. */
public record Committees(Map<String, Named> byCode) {

    public Committees {
        byCode = Map.copyOf(byCode);
    }

    public static Committees none() {
        return new Committees(Map.of());
    }

    /** The committee of this code; by its code alone where its establishment is not on record. */
    public Named of(CommitteeCode code) {
        return byCode.getOrDefault(code.value(), new Named(code.value(), null, null));
    }

    public Committees with(Named committee) {
        Map<String, Named> all = new TreeMap<>(byCode);
        all.put(committee.code(), committee);
        return new Committees(all);
    }

    /** One committee as it stands in answers: its code, its name, and its last day where it was dissolved. */
    public record Named(
            String code, @Nullable String name, @Nullable LocalDate dissolvedOn) {}
}
