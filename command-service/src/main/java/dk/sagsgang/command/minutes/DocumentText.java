package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.UnreadableDocument.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's bytes as lines. UTF-8 is told from windows-1252 by trying (a byte order mark decides for UTF-16); text
 * that ends within a character was cut off, and text whose Danish letters came out as {@code Ã¦} was damaged before it
 * came here: both are doubts.
 */
final class DocumentText {

    private static final int LARGEST_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_LINE = 100_000;
    private static final int LONGEST_CHARACTER_BYTES = 4;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\f\\u000B]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern TWICE_ENCODED = Pattern.compile("Ã[¦¥¸†˜…]");

    private DocumentText() {}

    static List<Line> lines(byte[] document, Doubts doubts) throws UnreadableDocument {
        if (document.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        if (document.length > LARGEST_BYTES) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
        String text = decode(document, doubts);
        refuseWhatIsNoText(text);
        if (text.indexOf('\uFFFD') >= 0 || TWICE_ENCODED.matcher(text).find()) {
            doubts.add(
                    "TEXT_DAMAGED",
                    "document",
                    "Tegn i dokumentet er gået tabt. Hent det igen i den oprindelige form.",
                    null);
        }
        if (text.indexOf('\n') < 0) {
            text = text.replace('\r', '\n');
        }
        List<Line> lines = new ArrayList<>();
        for (String raw : text.split("\n", -1)) {
            if (raw.length() > LONGEST_LINE) {
                throw new UnreadableDocument(Reason.NOT_MINUTES);
            }
            String visible = Normalizer.normalize(INVISIBLE.matcher(raw).replaceAll(""), Normalizer.Form.NFC)
                    .replace("\r", "");
            lines.add(new Line(
                    lines.size() + 1, SPACES.matcher(visible).replaceAll(" ").strip(), visible));
        }
        if (lines.stream().allMatch(Line::blank)) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        return lines;
    }

    private static String decode(byte[] document, Doubts doubts) {
        if (startsWith(document, 0xFE, 0xFF) || startsWith(document, 0xFF, 0xFE)) {
            return new String(document, StandardCharsets.UTF_16);
        }
        String utf8 = strictUtf8(document);
        if (utf8 != null) {
            return utf8;
        }
        for (int cut = 1; cut < LONGEST_CHARACTER_BYTES && cut < document.length; cut++) {
            String whole = strictUtf8(Arrays.copyOf(document, document.length - cut));
            if (whole != null && whole.chars().anyMatch(letter -> letter > '\u007F')) {
                doubts.add("CUT_OFF", "document", "Dokumentet slutter midt i et tegn. Det er skåret over.", null);
                return whole;
            }
        }
        String windows = new String(document, WINDOWS);
        if (TWICE_ENCODED.matcher(windows).find()) {
            return new String(document, StandardCharsets.UTF_8);
        }
        doubts.add("ENCODING_ASSUMED", "document", "Dokumentets tegnsæt er antaget at være windows-1252.", null);
        return windows;
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        return result.isError() ? null : text.flip().toString();
    }

    private static boolean startsWith(byte[] document, int first, int second) {
        return document.length >= 2 && (document[0] & 0xFF) == first && (document[1] & 0xFF) == second;
    }

    private static void refuseWhatIsNoText(String text) throws UnreadableDocument {
        boolean control = text.chars()
                .anyMatch(letter -> Character.isISOControl(letter) && "\n\r\t\f\u000B\u0085\u001A".indexOf(letter) < 0);
        if (control || text.startsWith("%PDF-") || text.startsWith("{\\rtf")) {
            throw new UnreadableDocument(Reason.BINARY);
        }
    }
}
