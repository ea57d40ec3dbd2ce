package dk.sagsgang.query.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings words to the form in which they are compared: lower case, the Danish letters as they are written where there
 * are none (ae, oe, aa), and no other marks on letters.
 */
final class Words {
    private static final int LONGEST = 300;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    static String folded(String text) {
        String danish = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ä", "ae")
                .replace("ø", "oe")
                .replace("ö", "oe")
                .replace("å", "aa");
        return MARKS.matcher(Normalizer.normalize(danish, Normalizer.Form.NFD)).replaceAll("");
    }

    /** A folded value as a term of its own; what is longer than any name is cut. */
    static String term(String folded) {
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }
}
