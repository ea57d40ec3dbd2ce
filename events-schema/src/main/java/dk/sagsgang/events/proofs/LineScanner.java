package dk.sagsgang.events.proofs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads one line of a bundle from left to right and accepts nothing that the writer would have written otherwise, so a
 * line that is read to its end is canonical. Throws {@link NotCanonical} at the first octet that is not.
 */
final class LineScanner {

    private static final int SPACE = 0x20;
    private static final int LONGEST_NUMBER = 20;

    private byte[] line = new byte[0];
    private int at;
    private int end;

    LineScanner over(byte[] octets, int from, int to) {
        line = octets;
        at = from;
        end = to;
        return this;
    }

    static boolean begins(byte[] octets, int from, int to, byte[] prefix) {
        return to - from >= prefix.length
                && Arrays.equals(octets, from, from + prefix.length, prefix, 0, prefix.length);
    }

    void expect(byte[] literal) {
        if (!begins(line, at, end, literal)) {
            throw new NotCanonical("is not written as a bundle's lines are");
        }
        at += literal.length;
    }

    boolean accepts(byte[] literal) {
        boolean there = begins(line, at, end, literal);
        at += there ? literal.length : 0;
        return there;
    }

    void end() {
        if (at != end) {
            throw new NotCanonical("goes on where it should end");
        }
    }

    /** Expects the line end, and says where the next line begins. */
    int lineEnd() {
        octet('\n');
        return at;
    }

    String string() {
        Octets text = new Octets();
        string(text);
        return new String(text.array(), 0, text.length(), StandardCharsets.UTF_8);
    }

    /** Appends what a JSON string says, unescaped. */
    void string(Octets text) {
        byte[] to = text.room(end - at);
        int begin = text.length();
        int length = begin;
        boolean ascii = true;
        octet('"');
        while (true) {
            int octet = 0;
            // Nearly all of a bundle goes through here, so it is kept to local variables and few comparisons.
            byte[] from = line;
            int read = at;
            while (read < end && (octet = from[read]) != '"' && octet != '\\' && (octet >= SPACE || octet < 0)) {
                ascii &= octet > 0;
                to[length++] = (byte) octet;
                read++;
            }
            at = read;
            octet = next();
            if (octet == '"') {
                break;
            }
            if (octet != '\\') {
                throw new NotCanonical("holds a control character");
            }
            to[length++] = (byte) escaped();
        }
        if (!ascii && !Utf8.isWellFormed(to, begin, length)) {
            throw new NotCanonical("is not UTF-8");
        }
        text.length(length);
    }

    long number() {
        return number(new Octets());
    }

    /** Reads a whole number without needless digits, and appends its digits. */
    long number(Octets digits) {
        int begin = at;
        boolean negative = at < end && line[at] == '-';
        at += negative ? 1 : 0;
        int first = at;
        long value = 0;
        while (at < end && line[at] >= '0' && line[at] <= '9' && at - begin <= LONGEST_NUMBER) {
            value = value * 10 - (line[at++] - '0');
        }
        int count = at - first;
        // Counted downwards, since the lowest long has no counterpart; beyond it the sign turns.
        if (count == 0
                || (line[first] == '0' && (count > 1 || negative))
                || count > 19
                || value > 0
                || (!negative && value == Long.MIN_VALUE)) {
            throw new NotCanonical("has a number that is none");
        }
        System.arraycopy(line, begin, digits.room(at - begin), digits.length(), at - begin);
        digits.length(digits.length() + at - begin);
        return negative ? value : -value;
    }

    private int escaped() {
        int letter = next();
        if (letter == '"' || letter == '\\') {
            return letter;
        }
        int control = JsonText.control(letter);
        if (letter == 'u') {
            octet('0');
            octet('0');
            control = JsonText.control(next(), next());
        }
        if (control < 0) {
            throw new NotCanonical("has an escape that need not be");
        }
        return control;
    }

    private void octet(int expected) {
        if (next() != expected) {
            throw new NotCanonical("is not written as a bundle's lines are");
        }
    }

    private int next() {
        if (at == end) {
            throw new NotCanonical("ends too early");
        }
        return line[at++];
    }
}
