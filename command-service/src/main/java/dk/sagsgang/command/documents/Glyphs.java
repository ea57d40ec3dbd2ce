package dk.sagsgang.command.documents;

import java.util.regex.Pattern;

/** Signs that symbol fonts keep where Unicode has none: they are the marks before the items of lists. */
final class Glyphs {

    private static final Pattern PRIVATE = Pattern.compile("[\\uE000-\\uF8FF]");

    private Glyphs() {}

    static String plain(String text) {
        return PRIVATE.matcher(text).replaceAll("•");
    }
}
