package dk.sagsgang.events.proofs;

/** Well-formed UTF-8 (RFC 3629): shortest forms only, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    static boolean isWellFormed(byte[] octets, int from, int to) {
        int at = from;
        while (true) {
            while (at < to && octets[at] >= 0) {
                at++;
            }
            if (at == to) {
                return true;
            }
            int following = following(octets[at] & 0xff);
            if (following < 0 || at + following >= to || !follows(octets, at, following)) {
                return false;
            }
            at += 1 + following;
        }
    }

    private static int following(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 1;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 2;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 3 : -1;
    }

    private static boolean follows(byte[] octets, int at, int following) {
        for (int i = 1; i <= following; i++) {
            if ((octets[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        if (following < 2) {
            return true;
        }
        int second = octets[at + 1] & 0xff;
        return switch (octets[at] & 0xff) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }
}
