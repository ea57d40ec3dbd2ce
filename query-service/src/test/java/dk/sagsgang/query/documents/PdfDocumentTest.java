package dk.sagsgang.query.documents;

import static dk.sagsgang.query.documents.Documents.excerpt;
import static dk.sagsgang.query.documents.Documents.item;
import static dk.sagsgang.query.documents.Documents.meeting;
import static dk.sagsgang.query.documents.Documents.minutes;
import static dk.sagsgang.query.documents.Documents.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfDocumentTest {
    private static final PdfWriter WRITER = new PdfWriter();

    @BeforeAll
    static void prepareTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void minutes_and_excerpts_are_valid_pdf_ua() throws Exception {
        assertThat(faults(WRITER.write(minutes(meeting(), theCase(), item())))).isEmpty();
        assertThat(faults(WRITER.write(excerpt(meeting(), theCase(), item())))).isEmpty();
    }

    @Test
    void a_document_of_many_pages_is_valid_too() throws Exception {
        byte[] pdf = WRITER.write(minutes(meeting(), theCase(), longItem()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(text(document)).contains("Side 1 af " + document.getNumberOfPages());
        }
        assertThat(faults(pdf)).isEmpty();
    }

    @Test
    void title_and_language_are_told_and_shown() throws IOException {
        try (PDDocument document = Loader.loadPDF(WRITER.write(minutes(meeting(), theCase(), item())))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith("Referat af møde i Forebyggelsesudvalget");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("da");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Punkt 31 – Status på Boblberg");
        }
    }

    @Test
    void every_font_is_in_the_document() throws IOException {
        try (PDDocument document = Loader.loadPDF(WRITER.write(minutes(meeting(), theCase(), item())))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("DejaVu");
            });
        }
    }

    @Test
    void the_text_is_read_back_with_its_danish_letters() throws IOException {
        ObjectNode item = item();
        item.withObject("brief").put("statement", "Blåbærgrød på Ærø, ÆØÅ æøå é ü – »citat« ½ m² 20 °C.");
        try (PDDocument document = Loader.loadPDF(WRITER.write(minutes(meeting(), theCase(), item)))) {
            assertThat(text(document))
                    .contains("Blåbærgrød på Ærø, ÆØÅ æøå é ü – »citat« ½ m² 20 °C.")
                    .contains("Til stede: Åse Ærø og Bo Østergård");
        }
    }

    @Test
    void headings_paragraphs_lists_and_tables_are_tagged_in_their_order() throws IOException {
        try (PDDocument document = Loader.loadPDF(WRITER.write(minutes(meeting(), theCase(), item())))) {
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD");
            assertThat(tags.indexOf("H1")).isLessThan(tags.indexOf("H2"));
            assertThat(tags.indexOf("H2")).isLessThan(tags.indexOf("H3"));
        }
    }

    @Test
    void a_title_of_ten_thousand_characters_and_one_without_a_space_fit_their_pages() throws IOException {
        ObjectNode item = item();
        item.put("title", "Ord ".repeat(1_250) + "x".repeat(5_000));
        try (PDDocument document = Loader.loadPDF(WRITER.write(minutes(meeting(), theCase(), item)))) {
            String text = text(document).replaceAll("\\s", "");
            assertThat(text.chars().filter(it -> it == 'x').count()).isGreaterThanOrEqualTo(5_000);
        }
    }

    private static ObjectNode longItem() {
        ObjectNode item = item();
        item.withObject("brief")
                .put("statement", "Et afsnit, der er skrevet for at fylde en linje eller to.\n".repeat(200));
        return item;
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll(" +", " ");
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                collect(element, tags);
            }
        }
    }

    /** What veraPDF finds against PDF/UA-1. */
    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(it -> it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + " " + it.getMessage()
                            + " " + it.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
