package dk.sagsgang.query.documents;

import dk.sagsgang.events.values.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a document as HTML that is XML too. Every text of it is escaped by the template; the style is ours, and the only
 * thing of the page that a browser carries out.
 */
final class HtmlWriter {
    private static final String TEMPLATE = "documents/paper";
    private static final String STYLE = "/templates/documents/paper.css";

    private final ITemplateEngine templates;
    private final String style;

    HtmlWriter(ITemplateEngine templates) {
        this.templates = templates;
        this.style = "\n" + resource(STYLE);
    }

    String write(Paper paper) {
        Map<String, Object> told = Map.of("paper", paper, "style", style, "newline", "\n");
        return templates.process(TEMPLATE, new Context(Locale.forLanguageTag("da-DK"), told));
    }

    /** What a browser may do with the document: show it in this style, and nothing else. */
    String policy() {
        byte[] digest = HexFormat.of()
                .parseHex(Sha256.of(style.getBytes(StandardCharsets.UTF_8)).hex());
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    }

    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(HtmlWriter.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of the program cannot be read", e);
        }
    }
}
