package dk.sagsgang.command.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * PDF: the lines of each page as they stand, without the heads and feet of pages, with a blank line where a gap is wider
 * than between the lines of a paragraph, and as one line where the margin alone ended one. Hyphens stay. A file whose own tables do not hold is refused and not repaired: what a repair
 * leaves out nobody would see.
 */
final class PdfFile {

    /** One unknown glyph in so many may be the mark of a list; more are a text without letters. */
    private static final int UNKNOWN_ONE_IN = 200;

    /** Between paragraphs the pitch is at least so many times that within them. */
    private static final float PARAGRAPH = 1.25f;

    static {
        // The library's own search would read the fonts of this machine and leave an index of them in its files.
        FontMappers.set(new BundledFont());
    }

    private PdfFile() {}

    static Document read(byte[] octets) {
        PdfStreams.check(octets);
        try (PDDocument document = open(octets)) {
            if (document.isEncrypted()) {
                throw new DocumentRefused(Fault.ENCRYPTED);
            }
            if (document.getDocument().getXrefTable().size() > Limits.OBJECTS
                    || document.getNumberOfPages() > Limits.PAGES) {
                throw new DocumentRefused(Fault.BOMB);
            }
            PageText text = new PageText();
            text.writeText(document, Writer.nullWriter());
            return document(text, pagesWithPictures(document));
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused(Fault.ENCRYPTED, e);
        } catch (IOException e) {
            throw new DocumentRefused(Fault.DAMAGED, e);
        }
    }

    private static PDDocument open(byte[] octets) throws IOException {
        PDFParser parser = new PDFParser(
                new WatchedOctets(octets),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(Limits.UNPACKED).streamCache);
        return parser.parse(false);
    }

    private static List<Integer> pagesWithPictures(PDDocument document) {
        List<Integer> pictures = new ArrayList<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext()) {
                pictures.add(number);
            }
        }
        return pictures;
    }

    private static Document document(PageText text, List<Integer> pictures) {
        List<List<PageLine>> pages = text.pages();
        float pitch = Pitch.of(pages);
        Set<PageLine> furniture = PageFurniture.of(pages, pitch);
        List<Integer> withoutText = new ArrayList<>(pictures);
        TextLines lines = new TextLines();
        Wrapping wrapping = new Wrapping(margin(pages, furniture));
        PageLine before = null;
        for (List<PageLine> page : pages) {
            for (PageLine line : page) {
                if (furniture.contains(line)) {
                    lines.leaveOut();
                    continue;
                }
                withoutText.remove(Integer.valueOf(line.page()));
                boolean newPage = before != null && before.page() < line.page();
                boolean apart = before != null && !newPage && Pitch.between(before, line) > PARAGRAPH * pitch;
                if (before != null && !apart && wrapping.goesOn(before, line)) {
                    lines.goOn(line.text());
                } else {
                    // How far apart lines of two pages would stand nobody knows; what wraps is told by the margin.
                    if (apart || newPage) {
                        lines.space(line.page());
                    }
                    lines.add(line.page(), line.text());
                }
                before = line;
            }
        }
        if (lines.all().isEmpty()) {
            throw new DocumentRefused(pictures.isEmpty() ? Fault.EMPTY : Fault.IMAGE_ONLY);
        }
        return new Document(Format.PDF, lines.all(), remarks(text, withoutText, lines));
    }

    /** How far to the right the text goes: of all pages, since there may be one with short lines alone. */
    private static float margin(List<List<PageLine>> pages, Set<PageLine> furniture) {
        float margin = 0;
        for (List<PageLine> page : pages) {
            for (PageLine line : page) {
                if (!furniture.contains(line)) {
                    margin = Math.max(margin, line.right());
                }
            }
        }
        return margin;
    }

    private static List<Remark> remarks(PageText text, List<Integer> withoutText, TextLines lines) {
        List<Remark> remarks = new ArrayList<>();
        if (!withoutText.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.PAGES_WITHOUT_TEXT, withoutText));
        }
        if (!text.inColumns().isEmpty()) {
            remarks.add(new Remark(Remark.Kind.PAGES_IN_COLUMNS, text.inColumns()));
        }
        if (text.unknownGlyphs() > text.glyphs() / UNKNOWN_ONE_IN
                || lines.all().stream().anyMatch(line -> line.text().indexOf('\uFFFD') >= 0)) {
            remarks.add(Remark.of(Remark.Kind.CHARACTERS_LOST));
        } else if (text.unknownGlyphs() > 0) {
            remarks.add(Remark.of(Remark.Kind.SIGNS_UNKNOWN));
        }
        return remarks;
    }
}
