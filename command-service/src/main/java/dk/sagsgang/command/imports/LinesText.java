package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.PrintedLine;
import dk.sagsgang.events.values.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document in the one form that their digest is taken of: UTF-8, each line its number, a tab, its page or
 * nothing, a tab, its text, and a line feed. They are kept deflated.
 */
final class LinesText {

    private static final int FIELDS = 3;

    private LinesText() {}

    static byte[] written(List<PrintedLine> lines) {
        StringBuilder text = new StringBuilder();
        for (PrintedLine line : lines) {
            Integer page = line.page();
            text.append(line.number())
                    .append('\t')
                    .append(page == null ? "" : page.toString())
                    .append('\t')
                    .append(line.text().replace('\n', ' '))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] deflated(byte[] written) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(octets)) {
            deflater.write(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    /** The lines again; throws where what was kept is not what the digest was taken of. */
    static List<PrintedLine> read(byte[] deflated, Sha256 digest) {
        byte[] written;
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            written = inflater.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The kept text " + digest + " cannot be inflated.", e);
        }
        if (!Sha256.of(written).equals(digest)) {
            throw new IllegalStateException("The kept text " + digest + " is not what was read.");
        }
        List<PrintedLine> lines = new ArrayList<>();
        for (String line : new String(written, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line(line.split("\t", FIELDS)));
            }
        }
        return lines;
    }

    private static PrintedLine line(String[] fields) {
        @Nullable Integer page = fields[1].isEmpty() ? null : Integer.valueOf(fields[1]);
        return new PrintedLine(Integer.parseInt(fields[0]), page, fields[2]);
    }
}
