package dk.sagsgang.command.documents;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through one XML part of a Word document. A part declares no types and no entities: one that does is a bomb. */
final class WordXml {

    /** Word wraps every run of letters in several elements, so it needs more of them than a page of HTML. */
    private static final int ELEMENTS = 4 * Limits.OBJECTS;

    private final XMLStreamReader reader;
    private int depth;
    private int elements;

    WordXml(byte[] part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException e) {
            throw new DocumentRefused(Fault.DAMAGED, e);
        }
    }

    /** Goes on to the next begin or end of an element; false at the end of the part. */
    boolean next() {
        while (true) {
            int event = event();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new DocumentRefused(Fault.BOMB);
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** At the begin of the part, whether its root has a name; what it holds is not read any further. */
    boolean isRoot(String root) {
        return next() && begins() && name().equals(root);
    }

    boolean begins() {
        return reader.isStartElement();
    }

    /** The name without its prefix: the names that are asked for mean one thing in whatever namespace Word uses. */
    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is a number; another value than that is none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        return value != null && value.matches("\\d{1,8}") ? Integer.parseInt(value) : otherwise;
    }

    /** Whether the element switches something on: it does so by standing there, unless it says not to. */
    boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** From its begin, the letters of an element, which is left behind. */
    String text() {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = event();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new DocumentRefused(Fault.BOMB);
            }
        }
        return text.toString();
    }

    /** From its begin, passes an element over with all that is in it. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            event();
        }
    }

    private int event() {
        Limits.proceed();
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                elements++;
                if (depth > Limits.NESTING || elements > ELEMENTS) {
                    throw new DocumentRefused(Fault.BOMB);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException e) {
            throw new DocumentRefused(Fault.DAMAGED, e);
        }
    }
}
