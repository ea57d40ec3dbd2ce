package dk.sagsgang.command.documents;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the text of a Word document's main part. What was struck out, is hidden, or stands there twice for older programs
 * is passed over; a change that nobody has accepted is told as if it were, and remarked.
 */
final class WordBody {

    private static final Set<String> PASSED_OVER = Set.of(
            "Fallback",
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "delInstrText",
            "fldData",
            "sectPr",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange",
            "tblPrExChange",
            "tabs");

    private final WordXml xml;
    private final BlockText text;
    private final WordNumbering numbering;
    private final Set<Remark.Kind> remarks;

    private boolean inRun;
    private boolean hidden;
    private @Nullable String style;
    private @Nullable String list;
    private int level;

    WordBody(WordXml xml, BlockText text, WordNumbering numbering, Set<Remark.Kind> remarks) {
        this.xml = xml;
        this.text = text;
        this.numbering = numbering;
        this.remarks = remarks;
    }

    void read() {
        while (xml.next()) {
            if (xml.begins()) {
                begin();
            } else {
                end();
            }
        }
        text.endLine();
    }

    private void begin() {
        String name = xml.name();
        if (PASSED_OVER.contains(name)) {
            if (name.equals("del") || name.equals("moveFrom")) {
                remarks.add(Remark.Kind.CHANGES_TRACKED);
            }
            xml.skip();
            return;
        }
        switch (name) {
            case "p" -> {
                // A paragraph within one is that of a text box.
                text.endLine();
                style = null;
                list = null;
                level = -1;
            }
            case "pStyle" -> style = xml.attribute("val");
            case "numId" -> list = xml.attribute("val");
            case "ilvl" -> level = xml.number("val", 0);
            case "r" -> {
                inRun = true;
                hidden = false;
            }
            case "vanish", "webHidden" -> hidden |= inRun && xml.isOn();
            case "ins", "moveTo" -> remarks.add(Remark.Kind.CHANGES_TRACKED);
            case "altChunk", "footnoteReference", "endnoteReference" -> remarks.add(Remark.Kind.PART_LEFT_OUT);
            case "tbl" -> text.space();
            case "tr" -> text.beginRow();
            default -> letters(name);
        }
    }

    private void letters(String name) {
        if (!inRun || hidden) {
            return;
        }
        switch (name) {
            case "t" -> text.exactly(Glyphs.plain(xml.text()));
            case "tab", "ptab" -> text.exactly("\t");
            case "br", "cr" -> text.breakLine();
            case "noBreakHyphen" -> text.exactly("-");
            case "sym" -> text.exactly("•");
            default -> {}
        }
    }

    private void end() {
        switch (xml.name()) {
            case "pPr" -> text.exactly(numbering.label(style, list, level));
            case "p" -> text.breakLine();
            case "r" -> inRun = false;
            case "tc" -> text.endCell();
            case "tr" -> text.endRow();
            case "tbl" -> text.space();
            default -> {}
        }
    }
}
