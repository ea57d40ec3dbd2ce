package dk.sagsgang.events.values;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A human being named in a fact: a subject id, under which one person's data is found, and the name as written. Every
 * field that names a human being has this type, so that it can be encrypted by subject.
 */
public record Person(String subject, String name) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._@-]{1,100}");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    public Person {
        name = name.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new InvalidValue("A person's name has 1 to 200 characters.");
        }
        if (!Unicode.isWellFormed(name)) {
            throw new InvalidValue("A person's name is well-formed Unicode.");
        }
        if (!SUBJECT.matcher(subject).matches()) {
            throw new InvalidValue("A subject id is 1 to 100 letters, digits and . _ @ -");
        }
    }

    /**
     * A person known by name alone, as minutes name people. The subject id is derived from the name (letter case,
     * spacing and Unicode form aside), so the same name is the same subject within an authority.
     */
    public static Person named(String name) {
        String folded = SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return new Person("n-" + HexFormat.of().formatHex(hash, 0, 10), name.strip());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
