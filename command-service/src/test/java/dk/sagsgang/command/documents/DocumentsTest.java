package dk.sagsgang.command.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentsTest {

    private static final long SEED = 20_211_122L;
    private static final int VARIANTS = 500;
    private static final String TEXT =
            "Referat\n\nPunkt 1: Budget\n\nUdvalget drøftede sagen på mødet.\n\nBeslutning\n\nGodkendt.\n".repeat(12);

    @Nested
    class HTML {

        @Test
        void is_lines_as_a_reader_sees_them() {
            String page = """
                    <html><body><h1>Referat</h1><div>Mødet <b>blev</b>
                    hævet<br>kl. 16</div><ol start="3"><li><p>at planen godkendes</p></li><li>at sagen lukkes</li></ol>
                    <ul><li>Bilag A</li></ul>
                    <table><tr><th>År</th><th>Beløb</th></tr><tr><td>2021</td><td>100.000</td></tr>
                    <tr><td><p>En</p><p>To</p></td><td>3</td></tr></table>
                    <p style="display:none">skjult</p><p aria-hidden="true">skjult</p><nav>menu</nav><script>kode</script>
                    <pre>a
                      b</pre></body></html>""";
            assertThat(texts(utf8(page)))
                    .containsExactly(
                            "Referat",
                            "Mødet blev hævet",
                            "kl. 16",
                            "3. at planen godkendes",
                            "4. at sagen lukkes",
                            "• Bilag A",
                            "År\tBeløb",
                            "2021\t100.000",
                            "En",
                            "To",
                            "3",
                            "a",
                            "  b");
        }

        @Test
        void is_read_in_the_character_set_that_it_proves_or_declares() {
            String page = "<html><head><meta charset=\"%s\"></head><body><p>Ældre på ø</p></body></html>";
            Charset latin = Charset.forName("windows-1252");
            assertThat(texts(page.formatted("iso-8859-1").getBytes(latin))).containsExactly("Ældre på ø");
            assertThat(Documents.read(page.formatted("iso-8859-1").getBytes(latin))
                            .remarks())
                    .isEmpty();
            assertThat(texts(utf8(page.formatted("iso-8859-1")))).containsExactly("Ældre på ø");
            assertThat(texts(page.formatted("utf-16").getBytes(StandardCharsets.UTF_16)))
                    .containsExactly("Ældre på ø");
            assertThat(Documents.read("<p>Ældre på ø</p>".getBytes(latin)).remarks())
                    .containsExactly(Remark.of(Remark.Kind.ENCODING_ASSUMED));
        }

        @Test
        void that_nests_or_repeats_beyond_measure_is_a_bomb() {
            assertRefused(utf8("<html><body>" + "<div>".repeat(600_000)), Fault.BOMB);
        }
    }

    @Nested
    class A_PDF {

        @Test
        void has_pages_and_its_heads_and_feet_are_counted_but_left_out() {
            Document document = Documents.read(Printed.pdf(TEXT, 30));
            assertThat(document.format()).isEqualTo(Format.PDF);
            assertThat(document.lines())
                    .noneMatch(line ->
                            line.text().contains("Udskrift") || line.text().contains("Side "));
            assertThat(document.lines().getFirst()).isEqualTo(new PlacedLine(2, 1, "Referat"));
            assertThat(document.lines().getLast().page()).isEqualTo(4);
        }

        @Test
        void that_is_locked_is_refused_even_where_no_password_is_needed() {
            assertRefused(Printed.lockedPdf(TEXT, "hemmelig"), Fault.ENCRYPTED);
            assertRefused(Printed.lockedPdf(TEXT, ""), Fault.ENCRYPTED);
        }

        @Test
        void of_pictures_is_refused_and_single_pictures_are_remarked() {
            assertRefused(Printed.scannedPdf("", 2), Fault.IMAGE_ONLY);
            Document document = Documents.read(Printed.scannedPdf("Referat\n", 2));
            assertThat(document.remarks()).containsExactly(new Remark(Remark.Kind.PAGES_WITHOUT_TEXT, List.of(2, 3)));
        }

        @Test
        void with_a_stream_that_grows_beyond_measure_is_a_bomb() {
            byte[] packed = deflated(new byte[100 * 1024 * 1024]);
            ByteArrayOutputStream bomb = new ByteArrayOutputStream();
            bomb.writeBytes(utf8("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /Filter /FlateDecode /Length " + packed.length
                    + ">>\nstream\n"));
            bomb.writeBytes(packed);
            bomb.writeBytes(utf8("\nendstream\nendobj\n"));
            assertRefused(bomb.toByteArray(), Fault.BOMB);
        }

        @Test
        void that_was_damaged_is_never_read_in_part() {
            assertDamagedNeverReadInPart(Printed.pdf(TEXT, 30), true);
        }
    }

    @Nested
    class A_Word_document {

        @Test
        void is_its_paragraphs_and_tables_without_heads_and_feet() {
            assertThat(texts(Printed.word("Referat\n\nÅr\tBeløb\n2021\t100\nSlut")))
                    .containsExactly("Referat", "År\tBeløb", "2021\t100", "Slut");
        }

        @Test
        void has_the_numbers_that_Word_prints_and_not_what_is_struck_out_or_hidden() {
            String body = numbered("1", 0, "Første") + numbered("1", 1, "Under") + numbered("1", 0, "Anden")
                    + "<w:p><w:del><w:r><w:delText>Afslået</w:delText></w:r></w:del><w:ins><w:r><w:t>Godkendt</w:t></w:r></w:ins></w:p>"
                    + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:r><w:t>synlig</w:t></w:r></w:p>";
            Document document = Documents.read(word(body, numbering()));
            assertThat(document.lines())
                    .extracting(PlacedLine::text)
                    .containsExactly("1.\tFørste", "a)\tUnder", "2.\tAnden", "Godkendt", "synlig");
            assertThat(document.remarks()).containsExactly(Remark.of(Remark.Kind.CHANGES_TRACKED));
        }

        @Test
        void that_grows_beyond_measure_is_a_bomb() {
            assertRefused(
                    word("<w:p><w:r><w:t>" + " ".repeat(70 * 1024 * 1024) + "</w:t></w:r></w:p>", ""), Fault.BOMB);
        }

        @Test
        void whose_XML_declares_entities_is_a_bomb_and_nothing_is_fetched() {
            String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
                    + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
            assertRefused(
                    zip(Map.of(
                            "_rels/.rels",
                            RELATIONS,
                            "word/document.xml",
                            laughs + document("<w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p>"))),
                    Fault.BOMB);
        }

        @Test
        void that_is_locked_or_none_is_refused() {
            byte[] locked = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
            assertRefused(locked, Fault.BINARY);
            byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, locked, 300, name.length);
            assertRefused(locked, Fault.ENCRYPTED);
            assertRefused(zip(Map.of("mimetype", "application/zip")), Fault.BINARY);
        }

        @Test
        void that_was_damaged_is_never_read_in_part() {
            assertDamagedNeverReadInPart(Printed.word(TEXT), false);
        }
    }

    /** What is not refused has all of its text; a flipped octet outside of what is packed may change nothing. */
    private static void assertDamagedNeverReadInPart(byte[] whole, boolean lettersMayDiffer) {
        Random random = new Random(SEED);
        int expected = Printed.lines(Documents.read(whole)).length();
        Map<Fault, Integer> refused = new EnumMap<>(Fault.class);
        for (int variant = 0; variant < VARIANTS; variant++) {
            byte[] damaged = whole.clone();
            if (variant % 2 == 0) {
                damaged = Arrays.copyOf(damaged, 1 + random.nextInt(whole.length - 1));
            } else {
                for (int i = 0; i <= random.nextInt(4); i++) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
                }
            }
            try {
                int length = Printed.lines(Documents.read(damaged)).length();
                if (!lettersMayDiffer || variant % 2 == 0) {
                    assertThat(length)
                            .as("seed " + SEED + ", variant " + variant)
                            .isEqualTo(expected);
                }
            } catch (DocumentRefused e) {
                refused.merge(e.fault(), 1, Integer::sum);
            }
        }
        assertThat(refused.getOrDefault(Fault.DAMAGED, 0)).isGreaterThan(VARIANTS / 2 - 20);
    }

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private static String numbered(String list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String numbering() {
        return "<w:numbering xmlns:w=\"urn:w\"><w:abstractNum w:abstractNumId=\"7\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";
    }

    private static String document(String body) {
        return "<w:document xmlns:w=\"urn:w\"><w:body>" + body + "</w:body></w:document>";
    }

    private static byte[] word(String body, String numbering) {
        String relations =
                RELATIONS.replace("officeDocument", "numbering").replace("word/document.xml", "numbering.xml");
        return zip(Map.of(
                "_rels/.rels",
                RELATIONS,
                "word/document.xml",
                document(body),
                "word/_rels/document.xml.rels",
                relations,
                "word/numbering.xml",
                numbering.isEmpty() ? "<w:numbering xmlns:w=\"urn:w\"/>" : numbering));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(utf8(part.getValue()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private static byte[] deflated(byte[] octets) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(octets);
            deflater.finish();
            byte[] packed = new byte[1 << 20];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    private static List<String> texts(byte[] octets) {
        return Documents.read(octets).lines().stream()
                .map(PlacedLine::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static void assertRefused(byte[] octets, Fault fault) {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> Documents.read(octets))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
