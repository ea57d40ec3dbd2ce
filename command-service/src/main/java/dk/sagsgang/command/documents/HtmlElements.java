package dk.sagsgang.command.documents;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What the elements of HTML mean to a reader. */
final class HtmlElements {

    private static final Set<String> NEVER_SHOWN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "iframe",
            "object",
            "embed",
            "map",
            "datalist");
    private static final Set<String> TO_ACT_ON = Set.of("nav", "button", "select", "input", "textarea", "dialog");
    private static final Set<String> ROLES_TO_ACT_ON =
            Set.of("navigation", "search", "menu", "menubar", "toolbar", "button", "dialog", "alertdialog", "tooltip");
    private static final Set<String> APART = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "figure",
            "main",
            "fieldset",
            "address");
    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse))\\b");
    private static final Pattern KEEPS_SPACES = Pattern.compile("(?:^|;)\\s*white-space\\s*:\\s*pre");

    private HtmlElements() {}

    /** Whether nobody is meant to read it here: hidden, there to act on, or leading elsewhere. */
    static boolean isLeftOut(Element element) {
        String name = element.normalName();
        return NEVER_SHOWN.contains(name)
                || TO_ACT_ON.contains(name)
                || element.hasAttr("hidden")
                || "true".equalsIgnoreCase(element.attr("aria-hidden"))
                || ROLES_TO_ACT_ON.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find()
                || isFootOfSite(element);
    }

    /** Whether space stands before and after it. */
    static boolean standsApart(Element element) {
        return APART.contains(element.normalName()) && !isWithinItem(element);
    }

    static boolean isPreformatted(Node text) {
        for (Element around = parent(text); around != null; around = around.parent()) {
            if (around.normalName().equals("pre")
                    || KEEPS_SPACES
                            .matcher(around.attr("style").toLowerCase(Locale.ROOT))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    /** What a browser prints before an item of a list, with a space after it. */
    static String label(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "• ";
        }
        int number = number(list.attr("start"), 1);
        for (Element before : list.children().subList(0, item.elementSiblingIndex())) {
            if (before.normalName().equals("li")) {
                number = number(before.attr("value"), number) + 1;
            }
        }
        number = number(item.attr("value"), number);
        return switch (list.attr("type")) {
            case "a" -> Numerals.letter(number) + ". ";
            case "A" -> Numerals.letter(number).toUpperCase(Locale.ROOT) + ". ";
            case "i" -> Numerals.roman(number).toLowerCase(Locale.ROOT) + ". ";
            case "I" -> Numerals.roman(number) + ". ";
            default -> number + ". ";
        };
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /** The foot of a whole site, not that of an article. */
    private static boolean isFootOfSite(Element element) {
        if (element.attr("role").equalsIgnoreCase("contentinfo")) {
            return true;
        }
        Element around = element.parent();
        return element.normalName().equals("footer")
                && around != null
                && around.normalName().equals("body")
                && around.selectFirst("main, article, [role=main]") != null;
    }

    /** Whether it is the first in an item of a list, and so stands on the line of the item's mark. */
    static boolean opensItem(Element element) {
        return isWithinItem(element) && element.previousElementSibling() == null;
    }

    private static boolean isWithinItem(Element element) {
        Element around = element.parent();
        return around != null && around.normalName().equals("li");
    }

    private static @Nullable Element parent(Node node) {
        return node.parent() instanceof Element element ? element : null;
    }
}
