package dk.sagsgang.command.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word document: its XML in memory, of the others their names. Every part is unpacked once, against its
 * checksum and within bounds, and the directory at the end must list as many: a file that was cut is not read in part.
 */
final class WordPackage {

    private static final byte[] DIRECTORY_END = {'P', 'K', 5, 6};
    private static final int DIRECTORY_END_OCTETS = 22;
    private static final int ENTRIES_AT = 10;
    private static final int COMMENT_AT = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int FLAGS_AT = 6;
    private static final int CHUNK = 1 << 16;

    private final Map<String, byte[]> xml = new HashMap<>();
    private boolean pictures;
    private int parts;
    private long unpacked;

    private WordPackage() {}

    static WordPackage open(byte[] octets) {
        if (octets.length > FLAGS_AT && (octets[FLAGS_AT] & 1) != 0) {
            throw new DocumentRefused(Fault.ENCRYPTED);
        }
        WordPackage parts = new WordPackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.take(entry.getName(), zip);
            }
        } catch (IOException e) {
            throw new DocumentRefused(Fault.DAMAGED, e);
        }
        if (parts.parts != listed(octets)) {
            throw new DocumentRefused(Fault.DAMAGED);
        }
        return parts;
    }

    /** A part by its name, which may begin with a slash; null where there is none. */
    byte @Nullable [] part(String name) {
        return xml.get(name.startsWith("/") ? name.substring(1) : name);
    }

    boolean hasPictures() {
        return pictures;
    }

    private void take(String name, ZipInputStream zip) throws IOException {
        parts++;
        if (parts > Limits.PARTS) {
            throw new DocumentRefused(Fault.BOMB);
        }
        boolean kept = name.endsWith(".xml") || name.endsWith(".rels");
        pictures |= name.startsWith("word/media/");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int length = zip.read(chunk); length >= 0; length = zip.read(chunk)) {
            Limits.proceed();
            size += length;
            unpacked += length;
            if (size > Limits.UNPACKED || unpacked > Limits.ALL_UNPACKED) {
                throw new DocumentRefused(Fault.BOMB);
            }
            if (kept) {
                content.write(chunk, 0, length);
            }
        }
        if (kept && xml.put(name, content.toByteArray()) != null) {
            // Which of two parts of one name is meant, programs disagree about.
            throw new DocumentRefused(Fault.DAMAGED);
        }
    }

    /** How many parts the directory at the end lists; -1 where it does not end the file. */
    private static int listed(byte[] octets) {
        int at = Octets.lastIndexOf(octets, DIRECTORY_END, octets.length - DIRECTORY_END_OCTETS - LONGEST_COMMENT);
        if (at < 0 || at + DIRECTORY_END_OCTETS > octets.length) {
            return -1;
        }
        ByteBuffer end = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        boolean whole = at + DIRECTORY_END_OCTETS + Short.toUnsignedInt(end.getShort(at + COMMENT_AT)) == octets.length;
        return whole ? Short.toUnsignedInt(end.getShort(at + ENTRIES_AT)) : -1;
    }
}
