package dk.sagsgang.standalone.story;

import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A history as the query side would hand it out, event by event. */
final class Told {

    private final List<HistoryItem> items = new ArrayList<>();
    private Source source = Source.live(LocalDate.of(2020, 1, 1));

    Told at(String day, @Nullable String document) {
        Sha256 digest = document == null ? null : Sha256.of(document.getBytes(StandardCharsets.UTF_8));
        source = new Source(LocalDate.parse(day), digest, null, List.of());
        return this;
    }

    Told that(CaseEvent event, int... lines) {
        List<LineRange> ranges =
                lines.length == 0 ? List.of() : List.of(new LineRange(lines[0], lines[lines.length - 1]));
        int number = items.size();
        items.add(new HistoryItem(
                number + 1,
                number,
                "event-" + number,
                EventTypes.of(event).name(),
                EventTypes.of(event).revision(),
                new Source(source.statedOn(), source.document(), null, ranges),
                EventJson.mapper().readTree(EventJson.write(event))));
        return this;
    }

    List<HistoryItem> items() {
        return items;
    }
}
