package dk.sagsgang.command.minutes.danish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words that the small grammars of Danish dates, durations and amounts share: months and number words. */
public final class Danish {

    public static final String MONTH =
            "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
                    + "|jan\\.?|feb\\.?|mar\\.|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?";
    public static final String NUMBER_WORD =
            "halvandet|halvanden|halvt|halv|et|en|ét|én|eet|een|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv"
                    + "|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve|tredive|fyrre|halvtreds|tres"
                    + "|halvfjerds|firs|halvfems|hundrede";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("et", 1),
            Map.entry("en", 1),
            Map.entry("ét", 1),
            Map.entry("én", 1),
            Map.entry("eet", 1),
            Map.entry("een", 1),
            Map.entry("to", 2),
            Map.entry("tre", 3),
            Map.entry("fire", 4),
            Map.entry("fem", 5),
            Map.entry("seks", 6),
            Map.entry("syv", 7),
            Map.entry("otte", 8),
            Map.entry("ni", 9),
            Map.entry("ti", 10),
            Map.entry("elleve", 11),
            Map.entry("tolv", 12),
            Map.entry("tretten", 13),
            Map.entry("fjorten", 14),
            Map.entry("femten", 15),
            Map.entry("seksten", 16),
            Map.entry("sytten", 17),
            Map.entry("atten", 18),
            Map.entry("nitten", 19),
            Map.entry("tyve", 20),
            Map.entry("tredive", 30),
            Map.entry("fyrre", 40),
            Map.entry("halvtreds", 50),
            Map.entry("tres", 60),
            Map.entry("halvfjerds", 70),
            Map.entry("firs", 80),
            Map.entry("halvfems", 90),
            Map.entry("hundrede", 100));

    private Danish() {}

    /** A pattern that knows Danish letters: it takes no notice of case, and a word may hold æ, ø and å. */
    public static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The month (1 to 12) that a word matched by {@link #MONTH} names. */
    public static int month(String name) {
        return MONTHS.indexOf(lower(name).substring(0, 3)) + 1;
    }

    /** The number that digits or a whole-number word stand for. */
    public static int number(String word) {
        Integer known = NUMBERS.get(lower(word));
        return known == null ? Integer.parseInt(word) : known;
    }
}
