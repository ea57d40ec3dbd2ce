package dk.sagsgang.command.documents;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a document is. Its octets alone say so: names and media types are given by people and gateways, and are wrong. */
public enum Format {
    TEXT,
    HTML,
    PDF,
    WORD;

    private static final int PDF_HEADER_WITHIN = 1024;
    private static final int LOOKED_AT = 4096;
    private static final byte[] PDF_HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** The beginnings by which browsers tell HTML as well. */
    private static final Pattern HTML_BEGIN = Pattern.compile(
            "\\A(?:\\s|<!--.{0,2000}?-->|<\\?xml[^>]{0,200}>)*+<(?:!doctype\\s+html|html|head|body|title|meta|script|style|h[1-6]"
                    + "|div|main|article|section|table|p|b|a|br|font|ul|ol)(?:[\\s>/]|\\z)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The format of these octets; throws {@link DocumentRefused} where they are known to be none that is read. */
    static Format of(byte[] octets) {
        if (Octets.startsWith(octets, ZIP)) {
            return WORD;
        }
        if (Octets.startsWith(octets, EMPTY_ZIP)) {
            throw new DocumentRefused(Fault.BINARY);
        }
        if (Octets.startsWith(octets, COMPOUND)) {
            // A locked DOCX is a file of the older form, and says so by the name of its one part.
            boolean locked = Octets.indexOf(octets, ENCRYPTED_PACKAGE, 0, octets.length) >= 0;
            throw new DocumentRefused(locked ? Fault.ENCRYPTED : Fault.BINARY);
        }
        if (Octets.indexOf(octets, PDF_HEADER, 0, Math.min(octets.length, PDF_HEADER_WITHIN)) >= 0) {
            return PDF;
        }
        return HTML_BEGIN.matcher(begin(octets)).find() ? HTML : TEXT;
    }

    /** The first letters; what matters of them is the same in all character sets but UTF-16. */
    private static String begin(byte[] octets) {
        int length = Math.min(octets.length, LOOKED_AT);
        boolean wide = TextFile.isUtf16(octets);
        String begin = new String(octets, 0, length, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return begin.startsWith("\uFEFF") ? begin.substring(1) : begin;
    }
}
