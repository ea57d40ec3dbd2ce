package dk.sagsgang.query.feeds;

import dk.sagsgang.events.values.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a page of the feed as Atom (RFC 4287), with the links of a paged feed (RFC 5005, section 3). */
final class FeedWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.forLanguageTag("da-DK"));

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final Page page;

    private FeedWriter(Page page) throws XMLStreamException {
        this.page = page;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(octets, StandardCharsets.UTF_8.name());
    }

    /**
     * What a page is made of. {@code about} names the feed among all feeds, {@code path} is the address of the authority,
     * {@code recorded} has the time of every announcement's position.
     */
    record Page(
            String about,
            String title,
            String author,
            String path,
            Instant updated,
            String self,
            String first,
            @Nullable String next,
            List<Announcement> announcements,
            Map<Long, Instant> recorded) {}

    static byte[] write(Page page) {
        try {
            FeedWriter it = new FeedWriter(page);
            it.feed();
            return it.octets.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory cannot be written.", e);
        }
    }

    /** A name that stays: the same words give the same identifier, and others another. */
    static String id(String about) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("sagsgang/" + about).getBytes(StandardCharsets.UTF_8));
    }

    private void feed() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "da");
        element("id", id(page.about()));
        element("title", page.title());
        element("updated", page.updated().toString());
        xml.writeStartElement("author");
        element("name", page.author());
        xml.writeEndElement();
        element("generator", "Sagsgang");
        link("self", "application/atom+xml", page.self());
        link("first", "application/atom+xml", page.first());
        if (page.next() != null) {
            link("next", "application/atom+xml", page.next());
        }
        for (Announcement it : page.announcements()) {
            entry(it);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(Announcement it) throws XMLStreamException {
        Outcome outcome = Outcome.valueOf(it.outcome());
        xml.writeStartElement("entry");
        element("id", id(page.path() + "/decisions/" + it.caseId() + "/" + it.meeting() + "#" + it.place()));
        element("title", it.title());
        element(
                "updated",
                Objects.requireNonNull(page.recorded().get(it.told())).toString());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", it.outcome());
        xml.writeAttribute("label", danish(outcome));
        if (!it.withheld()) {
            link(
                    "alternate",
                    "text/html",
                    page.path() + "/meetings/" + it.meeting() + "/items/" + it.place() + "/excerpt");
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(content(it, outcome));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String content(Announcement it, Outcome outcome) {
        StringBuilder told = new StringBuilder();
        told.append(it.committee())
                .append(", ")
                .append(DAY.format(it.decidedOn()))
                .append(": ");
        told.append(it.withheld() ? "Lukket punkt." : danish(outcome) + ".\n" + it.text());
        if (!it.caseNumber().isEmpty()) {
            told.append("\nSag ").append(it.caseNumber());
        }
        if (it.corrected() != null) {
            told.append("\nRettet: ").append(it.corrected());
        }
        if (it.halted()) {
            told.append("\nBeslutningen er standset.");
        }
        return told.toString();
    }

    private static String danish(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "Godkendt";
            case APPROVED_WITH_CHANGES -> "Godkendt med ændringer";
            case NOTED -> "Taget til efterretning";
            case REJECTED -> "Forkastet";
            case POSTPONED -> "Udsat";
            case REFERRED -> "Sendt videre";
            case DISCUSSED -> "Drøftet";
            case NO_REMARKS -> "Ingen bemærkninger";
        };
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
