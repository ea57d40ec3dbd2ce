package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import java.nio.charset.StandardCharsets;

/**
 * JSON strings in the one form that a bundle knows, that of RFC 8785 section 3.2.2.2: quotation mark, backslash and
 * control characters escaped, the latter by one letter where there is one and else by lower-case digits; everything else
 * as it is, in UTF-8.
 */
final class JsonText {

    private static final int SPACE = 0x20;
    private static final String LETTERS = "btnfr";
    private static final String CONTROLS = "\b\t\n\f\r";
    private static final String DIGITS = "0123456789abcdef";

    private JsonText() {}

    static void write(Octets line, String text) {
        write(line, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Octets line, byte[] utf8) {
        if (!Utf8.isWellFormed(utf8, 0, utf8.length)) {
            throw new InvalidValue("Only UTF-8 can be written as JSON.");
        }
        line.put('"');
        for (byte octet : utf8) {
            if (octet == '"' || octet == '\\') {
                line.put('\\');
                line.put(octet);
            } else if (octet >= 0 && octet < SPACE) {
                escape(line, octet);
            } else {
                line.put(octet);
            }
        }
        line.put('"');
    }

    /** The control character behind such an escape letter, or -1. */
    static int control(int letter) {
        int known = LETTERS.indexOf(letter);
        return known < 0 ? -1 : CONTROLS.charAt(known);
    }

    /** The control character of two hexadecimal digits, or -1 where it has a letter or is none. */
    static int control(int high, int low) {
        int upper = DIGITS.indexOf(high);
        int lower = DIGITS.indexOf(low);
        int control = upper * 16 + lower;
        return upper < 0 || lower < 0 || control >= SPACE || CONTROLS.indexOf(control) >= 0 ? -1 : control;
    }

    private static void escape(Octets line, int control) {
        line.put('\\');
        int known = CONTROLS.indexOf(control);
        if (known >= 0) {
            line.put(LETTERS.charAt(known));
        } else {
            line.put('u');
            line.put('0');
            line.put('0');
            line.put(DIGITS.charAt(control >> 4));
            line.put(DIGITS.charAt(control & 15));
        }
    }
}
