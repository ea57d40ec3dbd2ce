package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The URL-safe form of a case number: letters a to z, digits, {@code . - _} stand for themselves, every other byte of
 * its UTF-8 form is {@code ~} and two hexadecimal digits ({@code 12/27845} is {@code 12~2F27845}). One to one: each
 * number has exactly one id, and what is no number's id is refused. A number of dots alone is written out too, since
 * addresses fold {@code .} and {@code ..}.
 */
public record CaseId(@JsonValue String value) {

    /** Fifty characters of four bytes each, all written out. */
    private static final int LONGEST = 50 * 4 * 3;

    private static final Pattern FORM = Pattern.compile("(?:[A-Za-z0-9._-]|~[0-9A-F]{2})+");
    private static final Pattern DOTS = Pattern.compile("\\.+");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {
        if (value.length() > LONGEST
                || !FORM.matcher(value).matches()
                || !encode(new CaseNumber(decode(value)).value()).equals(value)) {
            throw new InvalidValue("This is not the URL-safe form of a case number.");
        }
    }

    public static CaseId of(CaseNumber number) {
        return new CaseId(encode(number.value()));
    }

    /** The case number that this id stands for. */
    public CaseNumber number() {
        return new CaseNumber(decode(value));
    }

    private static String encode(String number) {
        boolean dots = DOTS.matcher(number).matches();
        StringBuilder id = new StringBuilder(number.length());
        for (byte octet : number.getBytes(StandardCharsets.UTF_8)) {
            if (standsForItself(octet) && !dots) {
                id.append((char) octet);
            } else {
                id.append(String.format("~%02X", octet & 0xff));
            }
        }
        return id.toString();
    }

    private static boolean standsForItself(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || octet == '.'
                || octet == '-'
                || octet == '_';
    }

    private static String decode(String id) {
        ByteArrayOutputStream number = new ByteArrayOutputStream(id.length());
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) == '~') {
                number.write(Integer.parseInt(id, i + 1, i + 3, 16));
                i += 2;
            } else {
                number.write(id.charAt(i));
            }
        }
        return number.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return value;
    }
}
