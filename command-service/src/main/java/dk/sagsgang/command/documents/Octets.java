package dk.sagsgang.command.documents;

/** Looking for octets among octets. */
final class Octets {

    private Octets() {}

    static boolean startsWith(byte[] octets, byte[] with) {
        return octets.length >= with.length && stands(octets, with, 0);
    }

    /** Where the sought begins first from an index on, wholly before the end; -1 where nowhere. */
    static int indexOf(byte[] octets, byte[] sought, int from, int end) {
        for (int at = from; at <= end - sought.length; at++) {
            if (stands(octets, sought, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the sought begins last, no earlier than an index; -1 where nowhere. */
    static int lastIndexOf(byte[] octets, byte[] sought, int from) {
        for (int at = octets.length - sought.length; at >= Math.max(0, from); at--) {
            if (stands(octets, sought, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean stands(byte[] octets, byte[] sought, int at) {
        for (int i = 0; i < sought.length; i++) {
            if (octets[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
