package dk.sagsgang.command.documents;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * HTML as a reader sees it. The character set is what the octets prove (a mark, or UTF-8 without a fault), then what the
 * page declares; a header of the transfer is not asked, since the same octets must read alike. What is never shown, and
 * what leads about a site, is left out. Nothing that a page refers to is fetched.
 */
final class HtmlFile {

    private static final int DECLARED_WITHIN = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private HtmlFile() {}

    static Document read(byte[] octets) {
        List<Remark> remarks = new ArrayList<>();
        String page = TextFile.decode(octets, declared(octets), remarks);
        TextFile.refuseWhatIsNoText(page);
        TextFile.remarkLosses(page, remarks);
        if (page.chars().filter(letter -> letter == '<').count() > Limits.OBJECTS) {
            throw new DocumentRefused(Fault.BOMB);
        }
        TextLines lines = new TextLines();
        BlockText text = new BlockText(lines);
        Jsoup.parse(page).body().filter(new Walk(text));
        text.endLine();
        return new Document(Format.HTML, lines.all(), remarks);
    }

    private static @Nullable Charset declared(byte[] octets) {
        String begin = new String(octets, 0, Math.min(octets.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(begin);
        if (!matcher.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            // What calls itself Latin-1 on the web is windows-1252, which holds it.
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? TextFile.WINDOWS
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Goes through the nodes in their order and tells the text from them. */
    private record Walk(BlockText text) implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            Limits.proceed();
            if (depth > Limits.NESTING) {
                throw new DocumentRefused(Fault.BOMB);
            }
            if (node instanceof TextNode letters) {
                tell(letters);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (HtmlElements.isLeftOut(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            // What was skipped is not come back to.
            if (node instanceof Element element && !HtmlElements.isLeftOut(element)) {
                end(element);
            }
            return FilterResult.CONTINUE;
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "br" -> text.breakLine();
                case "hr" -> text.space();
                case "tr" -> text.beginRow();
                case "li" -> {
                    text.endLine();
                    text.exactly(HtmlElements.label(element));
                }
                default -> {
                    if (HtmlElements.standsApart(element)) {
                        text.space();
                    } else if (element.isBlock() && !HtmlElements.opensItem(element)) {
                        text.endLine();
                    }
                }
            }
        }

        private void end(Element element) {
            switch (element.normalName()) {
                case "br", "hr" -> {}
                case "tr" -> text.endRow();
                case "td", "th" -> text.endCell();
                default -> {
                    if (HtmlElements.standsApart(element)) {
                        text.space();
                    } else if (element.isBlock()) {
                        text.endLine();
                    }
                }
            }
        }

        private void tell(TextNode letters) {
            if (!HtmlElements.isPreformatted(letters)) {
                text.flow(letters.getWholeText());
                return;
            }
            String[] lines = letters.getWholeText().split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    text.breakLine();
                }
                text.exactly(lines[i]);
            }
        }
    }
}
