package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which streams are quarantined and why, as the views last read or written say; kept for those who watch. */
@Component
class Quarantined {
    private final Map<StreamId, String> reasons = new ConcurrentHashMap<>();

    void see(StoredView view) {
        Quarantine quarantine = view.quarantine();
        if (quarantine == null) {
            reasons.remove(view.stream());
        } else {
            reasons.put(view.stream(), quarantine.reason());
        }
    }

    void forget(AuthorityId authority) {
        reasons.keySet().removeIf(stream -> stream.authority().equals(authority));
    }

    Map<StreamId, String> of(AuthorityId authority) {
        return reasons.entrySet().stream()
                .filter(it -> it.getKey().authority().equals(authority))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int count() {
        return reasons.size();
    }
}
