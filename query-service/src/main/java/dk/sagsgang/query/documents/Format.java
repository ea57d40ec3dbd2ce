package dk.sagsgang.query.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The forms that a document is had in. */
enum Format {
    HTML,
    PDF;

    private static final MediaType HTML_IN_UTF_8 = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    MediaType type() {
        return this == PDF ? MediaType.APPLICATION_PDF : HTML_IN_UTF_8;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form that is wanted more; HTML where both are wanted alike. Spring has refused a header that is none before. */
    static Format accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return HTML;
        }
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        return quality(wanted, PDF.type()) > quality(wanted, HTML.type()) ? PDF : HTML;
    }

    /** How much a type is wanted: as much as the most particular of the ranges that it lies in says. */
    private static double quality(List<MediaType> wanted, MediaType type) {
        MediaType closest = null;
        for (MediaType range : wanted) {
            boolean closer = closest == null || range.isMoreSpecific(closest);
            if (closer && range.includes(type)) {
                closest = range;
            }
        }
        return closest == null ? 0 : closest.getQualityValue();
    }
}
