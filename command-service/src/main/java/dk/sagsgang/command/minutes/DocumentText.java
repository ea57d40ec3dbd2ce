package dk.sagsgang.command.minutes;

import dk.sagsgang.command.documents.Document;
import dk.sagsgang.command.documents.DocumentRefused;
import dk.sagsgang.command.documents.Documents;
import dk.sagsgang.command.documents.PlacedLine;
import dk.sagsgang.command.documents.Remark;
import dk.sagsgang.command.minutes.UnreadableDocument.Reason;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document's lines with their spaces made plain; what was remarked about its text becomes a doubt. */
final class DocumentText {

    private static final int LONGEST_LINE = 100_000;
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\f\\u000B]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    private DocumentText() {}

    static List<Line> lines(byte[] octets, Doubts doubts) throws UnreadableDocument {
        Document document = document(octets);
        document.remarks().forEach(remark -> doubt(remark, doubts));
        List<Line> lines = new ArrayList<>();
        for (PlacedLine placed : document.lines()) {
            if (placed.text().length() > LONGEST_LINE) {
                throw new UnreadableDocument(Reason.NOT_MINUTES);
            }
            String visible =
                    Normalizer.normalize(INVISIBLE.matcher(placed.text()).replaceAll(""), Normalizer.Form.NFC);
            lines.add(new Line(
                    placed.number(),
                    placed.page(),
                    SPACES.matcher(visible).replaceAll(" ").strip(),
                    visible));
        }
        if (lines.stream().allMatch(Line::blank)) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        return lines;
    }

    private static Document document(byte[] octets) throws UnreadableDocument {
        try {
            return Documents.read(octets);
        } catch (DocumentRefused refused) {
            throw new UnreadableDocument(
                    switch (refused.fault()) {
                        case EMPTY -> Reason.EMPTY;
                        case TOO_LARGE -> Reason.TOO_LARGE;
                        case BINARY -> Reason.BINARY;
                        case ENCRYPTED -> Reason.ENCRYPTED;
                        case DAMAGED -> Reason.DAMAGED;
                        case IMAGE_ONLY -> Reason.IMAGE_ONLY;
                        case BOMB -> Reason.BOMB;
                    },
                    refused);
        }
    }

    private static void doubt(Remark remark, Doubts doubts) {
        switch (remark.kind()) {
            case CUT_OFF -> doubt(doubts, "CUT_OFF", "Dokumentet slutter midt i et tegn. Det er skåret over.");
            case ENCODING_ASSUMED ->
                doubt(doubts, "ENCODING_ASSUMED", "Dokumentets tegnsæt er antaget at være windows-1252.");
            case CHARACTERS_LOST ->
                doubt(doubts, "TEXT_DAMAGED", "Tegn i dokumentet er gået tabt. Hent det igen i den oprindelige form.");
            case SIGNS_UNKNOWN ->
                doubt(doubts, "SIGNS_UNKNOWN", "Enkelte tegn i dokumentet siger ikke, hvad de er, og er ikke læst.");
            case PAGES_WITHOUT_TEXT ->
                doubt(
                        doubts,
                        "PAGES_WITHOUT_TEXT",
                        "Dokumentet har sider, som kun er billeder og ikke er læst: side "
                                + remark.pages().stream().map(String::valueOf).collect(Collectors.joining(", "))
                                + ".");
            case PAGES_IN_COLUMNS ->
                doubt(
                        doubts,
                        "PAGES_IN_COLUMNS",
                        "Dokumentet er sat i spalter, og linjerne er læst tværs over dem: side "
                                + remark.pages().stream().map(String::valueOf).collect(Collectors.joining(", "))
                                + ". Læs det som HTML eller DOCX.");
            case CHANGES_TRACKED ->
                doubt(
                        doubts,
                        "CHANGES_TRACKED",
                        "Dokumentet har rettelser, som ingen har godkendt. De er læst, som om de var.");
            case PART_LEFT_OUT ->
                doubt(doubts, "PART_LEFT_OUT", "Dokumentet har noter eller indlejrede dele, som ikke er læst.");
        }
    }

    private static void doubt(Doubts doubts, String code, String message) {
        doubts.add(code, "document", message, null);
    }
}
