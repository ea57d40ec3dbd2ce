package dk.sagsgang.command.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain text. UTF-8 is told from windows-1252 by trying (a byte order mark decides for UTF-16); text that ends within a
 * character was cut off, and text whose Danish letters came out as {@code Ã¦} was damaged before it came here: both are
 * remarked.
 */
final class TextFile {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int LONGEST_CHARACTER_BYTES = 4;
    private static final Pattern TWICE_ENCODED = Pattern.compile("Ã[¦¥¸†˜…]");

    private TextFile() {}

    static Document read(byte[] octets) {
        List<Remark> remarks = new ArrayList<>();
        String text = decode(octets, null, remarks);
        refuseWhatIsNoText(text);
        remarkLosses(text, remarks);
        if (text.indexOf('\n') < 0) {
            text = text.replace('\r', '\n');
        }
        TextLines lines = new TextLines();
        for (String line : text.split("\n", -1)) {
            lines.add(line.replace("\r", ""));
        }
        return new Document(Format.TEXT, lines.all(), remarks);
    }

    static boolean isUtf16(byte[] octets) {
        return startsWith(octets, 0xFE, 0xFF) || startsWith(octets, 0xFF, 0xFE);
    }

    /** The text of these octets; what they say themselves goes before what is declared of them. */
    static String decode(byte[] octets, @Nullable Charset declared, List<Remark> remarks) {
        if (isUtf16(octets)) {
            return new String(octets, StandardCharsets.UTF_16);
        }
        String utf8 = strictUtf8(octets);
        if (utf8 != null) {
            return utf8;
        }
        for (int cut = 1; cut < LONGEST_CHARACTER_BYTES && cut < octets.length; cut++) {
            String whole = strictUtf8(Arrays.copyOf(octets, octets.length - cut));
            if (whole != null && whole.chars().anyMatch(letter -> letter > '\u007F')) {
                remarks.add(Remark.of(Remark.Kind.CUT_OFF));
                return whole;
            }
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return new String(octets, declared);
        }
        String windows = new String(octets, WINDOWS);
        if (TWICE_ENCODED.matcher(windows).find()) {
            return new String(octets, StandardCharsets.UTF_8);
        }
        remarks.add(Remark.of(Remark.Kind.ENCODING_ASSUMED));
        return windows;
    }

    static void remarkLosses(String text, List<Remark> remarks) {
        if (text.indexOf('\uFFFD') >= 0 || TWICE_ENCODED.matcher(text).find()) {
            remarks.add(Remark.of(Remark.Kind.CHARACTERS_LOST));
        }
    }

    static void refuseWhatIsNoText(String text) {
        boolean control = text.chars()
                .anyMatch(letter -> Character.isISOControl(letter) && "\n\r\t\f\u000B\u0085\u001A".indexOf(letter) < 0);
        if (control || text.startsWith("{\\rtf")) {
            throw new DocumentRefused(Fault.BINARY);
        }
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
}
