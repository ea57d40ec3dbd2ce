package dk.sagsgang.standalone.story;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.UnknownEvent;
import dk.sagsgang.events.values.Source;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The course of a case, told: who has it, what was agreed, and then every fact in the order in which it was stated,
 * oldest first, each with the lines of the document it was read from. Nothing that is on record is left out, but for what
 * was later than the moment that was asked for; what was annulled is said to be.
 */
public final class Story {

    private static final int SHORT_DIGEST = 8;

    private Story() {}

    public static String of(CaseView view, String authorityName, List<HistoryItem> history, boolean styled) {
        Page page = new Page(styled);
        Header.write(page, view, authorityName);
        view.agreements().forEach(agreement -> AgreementTold.write(page, agreement));
        AsOf asOf = view.asOf();
        course(
                page,
                asOf == null ? history : history.stream().filter(asOf::tells).toList());
        return page.toString();
    }

    private static void course(Page page, List<HistoryItem> history) {
        Set<String> annulled = history.stream()
                .map(Story::event)
                .filter(FactAnnulled.class::isInstance)
                .map(event -> ((FactAnnulled) event).fact().value())
                .collect(Collectors.toSet());
        List<HistoryItem> oldestFirst = history.stream()
                .sorted(Comparator.comparing((HistoryItem it) -> it.source().statedOn())
                        .thenComparingLong(HistoryItem::position))
                .toList();
        String heading = "";
        for (HistoryItem item : oldestFirst) {
            String stated = Danish.day(item.source().statedOn()) + ", " + document(item.source());
            if (!stated.equals(heading)) {
                page.heading(stated);
                heading = stated;
            }
            String lines = Danish.lines(item.source().lines());
            page.paragraph(
                    "  - ",
                    (annulled.contains(item.eventId()) ? "ANNULLERET: " : "")
                            + sentence(item)
                            + (lines.isEmpty() ? "" : " (" + lines + ")"));
        }
    }

    private static String document(Source source) {
        return source.document() == null
                ? "uden dokument"
                : "dokument " + Objects.requireNonNull(source.document()).hex().substring(0, SHORT_DIGEST);
    }

    private static String sentence(HistoryItem item) {
        return event(item) instanceof CaseEvent known
                ? Fact.sentence(known)
                : item.type() + " (revision " + item.revision() + "), som denne udgave ikke kender";
    }

    /** A server that is newer than this program may know events that this program does not. */
    private static @Nullable DomainEvent event(HistoryItem item) {
        try {
            return EventJson.read(
                    item.type(), item.revision(), item.payload().toString().getBytes(StandardCharsets.UTF_8));
        } catch (UnknownEvent e) {
            return null;
        }
    }
}
