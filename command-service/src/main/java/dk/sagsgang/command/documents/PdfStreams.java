package dk.sagsgang.command.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the packed streams of a PDF before the library does, which unpacks them whole and passes over what is broken in
 * them: one that grows beyond all measure is a bomb, and one whose checksum does not hold is damaged. Pictures are not
 * unpacked for their text, so they may be large, and broken.
 */
final class PdfStreams {

    private static final byte[] BEGIN = ascii("stream");
    private static final byte[] END = ascii("endstream");
    private static final byte[] OBJECT = ascii("obj");
    private static final byte[] ENCRYPT = ascii("/Encrypt");
    private static final int LONGEST_DICTIONARY = 1 << 16;
    private static final int CHUNK = 1 << 16;
    private static final int ZLIB_HEADER = 2;

    private static final Pattern COMMENT = Pattern.compile("%[^\\r\\n]*");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER =
            Pattern.compile("/(?:Filter|F)(?![A-Za-z0-9])\\s*(?:\\[([^\\]]*)\\]|(/[A-Za-z0-9]+)|(\\d+\\s+\\d+\\s+R))");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");

    private final byte[] octets;
    private final boolean locked;
    private long unpackedText;
    private long unpackedPictures;

    private PdfStreams(byte[] octets) {
        this.octets = octets;
        this.locked = Octets.indexOf(octets, ENCRYPT, 0, octets.length) >= 0;
    }

    /** Throws {@link DocumentRefused} where a stream is a bomb, damaged, or packed in a way that hides which it is. */
    static void check(byte[] octets) {
        new PdfStreams(octets).check();
    }

    private void check() {
        int done = 0;
        while (true) {
            Limits.proceed();
            int keyword = Octets.indexOf(octets, BEGIN, done, octets.length);
            if (keyword < 0) {
                return;
            }
            done = keyword + BEGIN.length;
            int data = dataAfter(done);
            String dictionary = data < 0 ? null : dictionary(keyword);
            if (dictionary != null) {
                done = check(dictionary, data);
            }
        }
    }

    /** Where a stream's data begins after its keyword; -1 where no line ends there, so that it was no keyword. */
    private int dataAfter(int keywordEnd) {
        if (keywordEnd >= octets.length) {
            return -1;
        }
        if (octets[keywordEnd] == '\n') {
            return keywordEnd + 1;
        }
        if (octets[keywordEnd] != '\r') {
            return -1;
        }
        boolean both = keywordEnd + 1 < octets.length && octets[keywordEnd + 1] == '\n';
        return keywordEnd + (both ? 2 : 1);
    }

    /** The text of the dictionary before a keyword; null where none ends there. */
    private @Nullable String dictionary(int keyword) {
        int end = keyword;
        while (end > 0 && octets[end - 1] <= ' ' && octets[end - 1] >= 0) {
            end--;
        }
        if (end < 2 || octets[end - 1] != '>' || octets[end - 2] != '>') {
            return null;
        }
        int begin = end;
        int limit = Math.max(0, end - LONGEST_DICTIONARY);
        while (begin > limit && Octets.indexOf(octets, OBJECT, begin, Math.min(end, begin + OBJECT.length)) < 0) {
            begin--;
        }
        String raw = new String(octets, begin, end - begin, StandardCharsets.ISO_8859_1);
        String plain = COMMENT.matcher(raw).replaceAll("");
        return withoutNested(ESCAPE.matcher(plain)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))));
    }

    private static String withoutNested(String dictionary) {
        String text = dictionary;
        int outer = text.indexOf("<<");
        for (int inner = text.lastIndexOf("<<"); inner > outer; inner = text.lastIndexOf("<<")) {
            int end = text.indexOf(">>", inner);
            if (end < 0) {
                return text;
            }
            text = text.substring(0, inner) + text.substring(end + 2);
        }
        return text;
    }

    /** Checks one stream, and says where to look for the next. */
    private int check(String dictionary, int data) {
        boolean picture = PICTURE.matcher(dictionary).find();
        List<String> filters = filters(dictionary);
        int end = Octets.indexOf(octets, END, data, octets.length);
        if (filters.isEmpty() || isFlate(filters.getFirst())) {
            // Inflated even where nothing says so: that costs little, and a name may be written so as not to be found.
            int last = inflate(octets, data, octets.length, picture, !filters.isEmpty() && !picture, null);
            checkFurther(filters, data, picture);
            return Math.max(data, filters.isEmpty() ? Math.max(end, data) : last);
        }
        if (end < 0) {
            throw damaged();
        }
        if (!picture) {
            unpack(filters, Arrays.copyOfRange(octets, data, end), 0);
        }
        return end;
    }

    private void checkFurther(List<String> filters, int data, boolean picture) {
        if (filters.size() > 1 && !picture) {
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            inflate(octets, data, octets.length, false, true, unpacked);
            unpack(filters, unpacked.toByteArray(), 1);
        }
    }

    /** Undoes the filters from the given one on, each within the same bounds. */
    private void unpack(List<String> filters, byte[] packed, int from) {
        byte[] input = packed;
        for (String filter : filters.subList(from, filters.size())) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            if (isFlate(filter)) {
                inflate(input, 0, input.length, false, true, output);
            } else {
                decode(filter, input, output);
            }
            input = output.toByteArray();
        }
    }

    private void decode(String filter, byte[] input, ByteArrayOutputStream output) {
        BoundedOutput bounded = new BoundedOutput(output, Limits.UNPACKED);
        try {
            FilterFactory.INSTANCE
                    .getFilter(COSName.getPDFName(filter))
                    .decode(new ByteArrayInputStream(input), bounded, new COSDictionary(), 0);
        } catch (IOException e) {
            throw new DocumentRefused(locked ? Fault.ENCRYPTED : Fault.DAMAGED, e);
        }
        unpackedText += output.size();
        bound(false);
    }

    /** Inflates and counts; returns where the packed data ends. Broken data is refused only where it matters. */
    private int inflate(
            byte[] from, int begin, int end, boolean picture, boolean strict, @Nullable ByteArrayOutputStream output) {
        // The library passes over the header, so what says it is packed otherwise is no proof that it is not.
        int header = strict ? 0 : ZLIB_HEADER;
        if (begin + header >= end) {
            if (strict) {
                throw damaged();
            }
            return begin;
        }
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (Inflater inflater = new Inflater(!strict)) {
            inflater.setInput(from, begin + header, end - begin - header);
            while (!inflater.finished()) {
                Limits.proceed();
                int length = inflater.inflate(chunk);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    if (strict) {
                        throw damaged();
                    }
                    return begin;
                }
                size += length;
                if (picture) {
                    unpackedPictures += length;
                } else {
                    unpackedText += length;
                }
                if (size > (picture ? Limits.ALL_UNPACKED : Limits.UNPACKED)) {
                    throw new DocumentRefused(Fault.BOMB);
                }
                bound(picture);
                if (output != null) {
                    output.write(chunk, 0, length);
                }
            }
            return begin + header + (int) inflater.getBytesRead();
        } catch (DataFormatException e) {
            if (strict) {
                throw new DocumentRefused(locked ? Fault.ENCRYPTED : Fault.DAMAGED, e);
            }
            return begin;
        }
    }

    private void bound(boolean picture) {
        if ((picture ? unpackedPictures / 4 : unpackedText) > Limits.ALL_UNPACKED) {
            throw new DocumentRefused(Fault.BOMB);
        }
    }

    private List<String> filters(String dictionary) {
        Matcher matcher = FILTER.matcher(dictionary);
        List<String> filters = new ArrayList<>();
        int named = 0;
        while (matcher.find()) {
            named++;
            if (matcher.group(3) != null || named > 1) {
                // How it is packed stands elsewhere, or twice: no program that writes minutes does so.
                throw damaged();
            }
            String names = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            for (String name : names.split("/")) {
                if (!name.isBlank()) {
                    filters.add(name.strip());
                }
            }
        }
        return filters;
    }

    private static boolean isFlate(String filter) {
        return filter.equals("FlateDecode") || filter.equals("Fl");
    }

    private DocumentRefused damaged() {
        return new DocumentRefused(locked ? Fault.ENCRYPTED : Fault.DAMAGED);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
