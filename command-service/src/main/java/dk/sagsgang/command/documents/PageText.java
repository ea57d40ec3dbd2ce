package dk.sagsgang.command.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of each page from the library, by where they stand: from above, and from the left. What it cannot make
 * sense of ends the reading, since half a page that looks whole is worse than none.
 */
final class PageText extends PDFTextStripper {

    private static final int OPERATORS = 20_000_000;

    /** A gap of so many spaces is one between columns; justified text stays below. */
    private static final float COLUMN_GAP_SPACES = 4;

    private final List<List<PageLine>> pages = new ArrayList<>();
    private final List<Integer> inColumns = new ArrayList<>();
    private final Columns columns = new Columns();
    private final StringBuilder line = new StringBuilder();
    private @Nullable TextPosition begin;
    private @Nullable TextPosition end;
    private float firstWord;
    private long letters;
    private long glyphs;
    private long unknownGlyphs;
    private int operators;

    PageText() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of each page that was written, in their order. */
    List<List<PageLine>> pages() {
        return List.copyOf(pages);
    }

    /** The pages that are set in columns of text, by their numbers. */
    List<Integer> inColumns() {
        return List.copyOf(inColumns);
    }

    long glyphs() {
        return glyphs;
    }

    /** How many glyphs say nowhere which letter they are. */
    long unknownGlyphs() {
        return unknownGlyphs;
    }

    @Override
    protected void startPage(PDPage page) {
        pages.add(new ArrayList<>());
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
        if (columns.endPage(page.getMediaBox().getWidth())) {
            inColumns.add(pages.size());
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        Limits.proceed();
        letters += text.length();
        if (letters > Limits.LETTERS) {
            throw new DocumentRefused(Fault.BOMB);
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        boolean newCell = false;
        if (begin == null || end == null) {
            begin = first;
            firstWord = firstWord(positions);
        } else {
            boolean column = first.getXDirAdj() - right(end) > COLUMN_GAP_SPACES * first.getWidthOfSpace();
            line.append(column ? '\t' : ' ');
            newCell = column;
        }
        columns.add(first.getXDirAdj(), right(last), newCell);
        line.append(text);
        end = last;
    }

    @Override
    protected void writeWordSeparator() {
        // What stands between two words is told from their places, once the second is known.
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        if (font.toUnicode(code) == null) {
            unknownGlyphs++;
        }
        super.showGlyph(place, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Limits.proceed();
        operators++;
        if (operators > OPERATORS) {
            throw new DocumentRefused(Fault.BOMB);
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        throw exception;
    }

    private void endLine() {
        if (begin != null && end != null) {
            pages.getLast()
                    .add(new PageLine(
                            pages.size(),
                            begin.getYDirAdj(),
                            begin.getXDirAdj(),
                            right(end),
                            firstWord,
                            begin.getWidthOfSpace(),
                            begin.getYScale(),
                            String.valueOf(begin.getFont().getName()),
                            String.valueOf(end.getFont().getName()),
                            Glyphs.plain(line.toString())));
        }
        columns.endLine();
        line.setLength(0);
        begin = null;
        end = null;
    }

    private static float firstWord(List<TextPosition> positions) {
        float right = right(positions.getFirst());
        for (TextPosition position : positions) {
            if (position.getUnicode().isBlank()) {
                break;
            }
            right = right(position);
        }
        return right - positions.getFirst().getXDirAdj();
    }

    private static float right(TextPosition position) {
        return position.getXDirAdj() + position.getWidthDirAdj();
    }
}
