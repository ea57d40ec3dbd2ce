package dk.sagsgang.query.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys whose order octet by octet is the order a reader expects. */
public final class SortKeys {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_KEY = 2_000;
    private static final int DIGITS = 12;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private SortKeys() {}

    /** Danish alphabetical order, æ ø å last. */
    public static byte[] title(String title) {
        Collator danish = Collator.getInstance(Locale.forLanguageTag("da-DK"));
        String start = title.length() <= LONGEST_TEXT ? title : title.substring(0, LONGEST_TEXT);
        byte[] key = danish.getCollationKey(start).toByteArray();
        return key.length <= LONGEST_KEY ? key : Arrays.copyOf(key, LONGEST_KEY);
    }

    /** Text in which figures count by their value: P20-2 comes before P20-10. */
    public static byte[] number(String number) {
        String padded = NUMBER.matcher(number).replaceAll(SortKeys::padded);
        return padded.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] position(long position) {
        return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    }

    /** Days in their order, and what has none after all that have one. */
    public static byte[] day(@Nullable LocalDate day) {
        return (day == null ? "~" : day.toString()).getBytes(StandardCharsets.US_ASCII);
    }

    private static String padded(MatchResult number) {
        String digits = number.group();
        return digits.length() >= DIGITS ? digits : "0".repeat(DIGITS - digits.length()) + digits;
    }
}
