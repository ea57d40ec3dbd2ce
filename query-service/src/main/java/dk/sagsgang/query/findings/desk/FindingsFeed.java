package dk.sagsgang.query.findings.desk;

import dk.sagsgang.query.findings.Finding.State;
import dk.sagsgang.query.findings.Sentences;
import dk.sagsgang.query.views.Printable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The findings of an authority as an Atom feed (RFC 4287), in Danish, the last changed first. An entry keeps its id, and
 * comes to the top when the finding is resolved or dismissed. Of a case with anything closed or restricted in it only the
 * rule is told, since feeds are read by everybody.
 */
final class FindingsFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String path;
    private final String author;
    private final LocalDate day;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private FindingsFeed(String path, String author, LocalDate day) throws XMLStreamException {
        this.path = path;
        this.author = author;
        this.day = day;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(octets, StandardCharsets.UTF_8.name());
    }

    /** The address of the authority, its name, the day, and when the feed was last changed where it has no entry. */
    static byte[] write(String path, String author, LocalDate day, Instant begun, Snapshot snapshot, int most) {
        List<Kept> kept = snapshot.all().stream()
                .filter(it -> it.finding().on(day).isPresent())
                .sorted(Comparator.comparing((Kept it) -> updated(it, day))
                        .reversed()
                        .thenComparing(it -> it.finding().id()))
                .limit(most)
                .toList();
        try {
            FindingsFeed feed = new FindingsFeed(path, author, day);
            feed.feed(kept, kept.isEmpty() ? begun : updated(kept.getFirst(), day));
            return feed.octets.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory cannot be written.", e);
        }
    }

    /** When it last changed: raised with its last cause or with its day, resolved or dismissed by an event. */
    private static Instant updated(Kept kept, LocalDate day) {
        FindingLine line = FindingLine.of(kept, day);
        Instant begun = kept.finding().from().atStartOfDay(Today.DANISH).toInstant();
        Instant recorded = kept.finding().causes().getLast().recordedAt();
        var by = kept.finding().resolvedBy(day);
        return Stream.of(
                        begun,
                        recorded,
                        line.state() == State.OPEN || by == null ? begun : by.recordedAt(),
                        line.dismissed() == null ? begun : line.dismissed().recordedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void feed(List<Kept> kept, Instant updated) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "da");
        element("id", id(path + "/findings"));
        element("title", "Fund, " + author);
        element("updated", updated.toString());
        xml.writeStartElement("author");
        element("name", author);
        xml.writeEndElement();
        element("generator", "Sagsgang");
        link("self", "application/atom+xml", path + "/findings.atom");
        for (Kept it : kept) {
            entry(it);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(Kept kept) throws XMLStreamException {
        FindingLine line = FindingLine.of(kept, day);
        xml.writeStartElement("entry");
        element("id", id(path + "/findings/" + line.finding()));
        element("title", line.title().da());
        element("updated", updated(kept, day).toString());
        category("state", line.state().name(), danish(line.state()));
        category("rule", line.rule(), Sentences.DANISH.title(kept.finding().rule()));
        link("alternate", "application/json", path + "/findings/" + line.finding());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(Printable.text(content(kept, line)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String content(Kept kept, FindingLine line) {
        if (kept.surveyed().withheld()) {
            return danish(line.state()) + ". Sagen er ikke åben for alle.";
        }
        String number = line.caseNumber();
        StringBuilder told = new StringBuilder(line.sentence().da());
        told.append('\n').append(danish(line.state())).append('.');
        append(told, "\nSag ", number);
        FindingLine.Dismissed dismissed = line.dismissed();
        if (dismissed != null) {
            append(told, "\nAfvist af: ", dismissed.by());
            append(told, "\nBegrundelse: ", dismissed.reason());
        }
        return told.toString();
    }

    private static void append(StringBuilder to, String before, @Nullable String what) {
        if (what != null) {
            to.append(before).append(what);
        }
    }

    private static String danish(State state) {
        return switch (state) {
            case OPEN -> "Åbent";
            case RESOLVED -> "Løst";
            case DISMISSED -> "Afvist";
        };
    }

    /** A name that stays: the same words give the same identifier, and others another. */
    private static String id(String about) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("sagsgang/" + about).getBytes(StandardCharsets.UTF_8));
    }

    private void category(String scheme, String term, String label) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", "urn:sagsgang:finding:" + scheme);
        xml.writeAttribute("term", term);
        xml.writeAttribute("label", label);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
