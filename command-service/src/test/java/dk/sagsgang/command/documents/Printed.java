package dk.sagsgang.command.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Plain text as a publisher would put it out: a PDF of wrapped lines on numbered pages, a page of HTML, a Word document. */
public final class Printed {

    private static final float SIZE = 10;
    private static final float LEADING = 12;
    private static final float MARGIN = 60;
    private static final float COLUMN = 42;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Printed() {}

    /** Pages with so many lines each, and a head and a foot on all of them. */
    public static byte[] pdf(String text, int linesPerPage) {
        try (PDDocument document = new PDDocument()) {
            print(document, text, linesPerPage);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, locked; an empty password opens it, but does not allow everything. */
    public static byte[] lockedPdf(String text, String password) {
        try (PDDocument document = new PDDocument()) {
            print(document, text, 40);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages that are pictures, between so many pages of text. */
    public static byte[] scannedPdf(String text, int pictures) {
        try (PDDocument document = new PDDocument()) {
            if (!text.isEmpty()) {
                print(document, text, 40);
            }
            for (int i = 0; i < pictures; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var picture = new java.awt.image.BufferedImage(60, 80, java.awt.image.BufferedImage.TYPE_INT_RGB);
                picture.setRGB(i, i, 0xFFFFFF);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
                }
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(PDDocument document, String text, int linesPerPage) throws IOException {
        PDFont font = PDType0Font.load(document, Objects.requireNonNull(Printed.class.getResourceAsStream(FONT)));
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.addAll(wrapped(line, font));
        }
        int pages = (lines.size() + linesPerPage - 1) / linesPerPage;
        for (int number = 1; number <= pages; number++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                put(content, font, MARGIN, 810, "Udskrift fra kommunens arkiv");
                put(content, font, 480, 30, "Side " + number + " af " + pages);
                float up = 770;
                int from = (number - 1) * linesPerPage;
                for (String line : lines.subList(from, Math.min(lines.size(), from + linesPerPage))) {
                    String[] cells = line.split("\t", -1);
                    float across = MARGIN;
                    for (int i = 0; i < cells.length; i++) {
                        across = Math.max(across, MARGIN + i * COLUMN);
                        put(content, font, across, up, cells[i]);
                        across += width(font, cells[i]) + 20;
                    }
                    up -= LEADING;
                }
            }
        }
    }

    private static List<String> wrapped(String line, PDFont font) throws IOException {
        List<String> wrapped = new ArrayList<>();
        StringBuilder begun = new StringBuilder();
        for (String word : line.split(" ")) {
            String longer = begun.isEmpty() ? word : begun + " " + word;
            boolean columns = line.indexOf('\t') >= 0;
            if (!begun.isEmpty() && !columns && width(font, longer) > PDRectangle.A4.getWidth() - 2 * MARGIN) {
                wrapped.add(begun.toString());
                begun.setLength(0);
                begun.append(word);
            } else {
                begun.setLength(0);
                begun.append(longer);
            }
        }
        wrapped.add(begun.toString());
        return wrapped;
    }

    private static float width(PDFont font, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    private static void put(PDPageContentStream content, PDFont font, float across, float up, String text)
            throws IOException {
        if (!text.isBlank()) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(across, up);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        document.save(saved);
        return saved.toByteArray();
    }

    /** A page of a site: what leads elsewhere around it, paragraphs, and rows with tabs as tables. */
    public static String html(String text) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="da"><head><meta charset="utf-8"><title>Referat</title><style>p { margin: 0 }</style></head>
                <body><nav><ul><li><a href="/">Forside</a></li><li>Beslutning</li></ul></nav>
                <script>document.write("Godkendt.");</script><main><p>
                """);
        boolean inTable = false;
        for (String line : text.split("\n", -1)) {
            boolean row = line.indexOf('\t') >= 0;
            if (row != inTable) {
                page.append(row ? "</p><table><tbody>\n" : "</tbody></table>\n<p>");
                inTable = row;
            }
            String safe = line.replace("&", "&amp;").replace("<", "&lt;");
            if (row) {
                page.append("<tr><td>")
                        .append(safe.replace("\t", "</td>\n  <td>"))
                        .append("</td></tr>\n");
            } else if (line.isBlank()) {
                page.append("</p>\n<p>");
            } else {
                page.append(safe.replaceFirst(" ", "\n    ")).append("<br>");
            }
        }
        return page + "</main><p hidden>Afslået.</p><div style='display: none'>Afslået.</div>"
                + "<footer>Kommunens adresse</footer></body></html>";
    }

    /** A Word document with a head and a foot, paragraphs, and rows with tabs as tables. */
    public static byte[] word(String text) {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Kommunens arkiv");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Side 1");
            XWPFTable table = null;
            for (String line : text.split("\n", -1)) {
                String[] cells = line.split("\t", -1);
                if (cells.length > 1) {
                    XWPFTableRow row;
                    if (table == null) {
                        table = document.createTable(1, cells.length);
                        row = table.getRow(0);
                    } else {
                        row = table.createRow();
                        while (row.getTableCells().size() < cells.length) {
                            row.addNewTableCell();
                        }
                    }
                    for (int i = 0; i < cells.length; i++) {
                        row.getCell(i).setText(cells[i]);
                    }
                } else {
                    table = null;
                    // Word cuts text into runs wherever somebody stopped typing.
                    int cut = line.length() / 2;
                    var paragraph = document.createParagraph();
                    XWPFRun run = paragraph.createRun();
                    run.setText(line.substring(0, cut));
                    paragraph.createRun().setText(line.substring(cut));
                }
            }
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            document.write(saved);
            return saved.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lines(Document document) {
        StringBuilder text = new StringBuilder();
        document.lines().forEach(line -> text.append(line.text()).append('\n'));
        return text.toString().strip();
    }
}
