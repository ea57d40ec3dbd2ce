package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.FindingDismissed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What findings are called. The name says the rule and its events and is what a dismissal takes; the id is a digest of
 * both that fits an address. Neither depends on the order in which the events are named.
 */
final class FindingNames {
    private static final int ID_OCTETS = 16;

    private FindingNames() {}

    static String id(String rule, List<String> events) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] name = name(rule, events).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(name), 0, ID_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    static String id(FindingDismissed dismissed) {
        return id(dismissed.rule(), dismissed.events());
    }

    /** The name that the deciding side is given to dismiss it. */
    static String name(String rule, List<String> events) {
        return rule + ":" + String.join(",", events.stream().sorted().toList());
    }
}
