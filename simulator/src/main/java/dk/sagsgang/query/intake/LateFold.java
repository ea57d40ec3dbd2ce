package dk.sagsgang.query.intake;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.store.HistoryStore;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.StreamView;
import java.util.ArrayList;
import java.util.List;

/** What must not be: writes the views of a batch after the batch's place, namely with the next one. */
final class LateFold extends BatchFold {

    private final BatchFold sound;
    private final List<Reading> late = new ArrayList<>();

    LateFold(
            BatchFold sound, List<StreamView> views, ViewStore store, HistoryStore histories, Quarantined quarantined) {
        super(views, store, histories, quarantined);
        this.sound = sound;
    }

    @Override
    Taken take(AuthorityId authority, List<Reading> readings, Committees before) {
        if (!late.isEmpty()) {
            sound.take(authority, late, before);
        }
        late.clear();
        late.addAll(readings);
        return new Taken(List.of(), before);
    }
}
