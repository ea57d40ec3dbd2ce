package dk.sagsgang.query.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Prints a document's HTML as PDF/UA: tagged, with title and language, a bookmark for each item and its fonts in it. It
 * loads nothing but those fonts. A few documents are printed at a time, since each holds its pages in memory.
 */
final class PdfWriter {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int AT_ONCE = 4;

    private final Semaphore printers = new Semaphore(AT_ONCE, true);

    byte[] write(String html) {
        printers.acquireUninterruptibly();
        try {
            return print(html);
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be printed", e);
        } finally {
            printers.release();
        }
    }

    private static byte[] print(String html) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
        builder.useFont(font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
        builder.withProducer("Sagsgang");
        builder.withW3cDocument(withBookmarks(document(html)), "/");
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> {
            InputStream font = PdfWriter.class.getResourceAsStream(FONTS + file);
            if (font == null) {
                throw new IllegalStateException("The font " + file + " is not in the program.");
            }
            return font;
        };
    }

    /** Our own template made it, so what is no XML is a mistake of ours; nothing outside of it is read. */
    private static Document document(String html) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The template made HTML that is no XML.", e);
        }
    }

    /** The head of a print has a bookmark for each article; in a browser the table of contents does that. */
    private static Document withBookmarks(Document document) {
        Element bookmarks = document.createElement("bookmarks");
        NodeList headings = document.getElementsByTagName("h2");
        for (int i = 0; i < headings.getLength(); i++) {
            Element heading = (Element) headings.item(i);
            if (heading.getParentNode() instanceof Element parent
                    && parent.getTagName().equals("article")) {
                Element bookmark = document.createElement("bookmark");
                bookmark.setAttribute("name", heading.getTextContent());
                bookmark.setAttribute("href", "#" + parent.getAttribute("id"));
                bookmarks.appendChild(bookmark);
            }
        }
        document.getElementsByTagName("head").item(0).appendChild(bookmarks);
        return document;
    }
}
