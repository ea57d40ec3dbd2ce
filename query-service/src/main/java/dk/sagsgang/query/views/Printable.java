package dk.sagsgang.query.views;

/** Free text as it can be shown, printed and put into XML. */
public final class Printable {
    private Printable() {}

    /** Text without what no form of text has a sign for: control characters, and what is no character. Line ends stay. */
    public static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .filter(it -> it == '\n' || it == '\t' || !isUnprintable(it))
                .map(it -> it == '\t' ? ' ' : it)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** The same in one line. */
    public static String line(String text) {
        return text(text.replace('\n', ' ')).strip();
    }

    private static boolean isUnprintable(int point) {
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return Character.isISOControl(point) || noCharacter;
    }
}
