package dk.sagsgang.query.webhooks;

import dk.sagsgang.events.values.InvalidValue;
import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * The addresses that share their first bits, as CIDR writes them (RFC 4632): {@code 10.0.0.0/8}. An IPv4 address that is
 * written inside IPv6 counts as the IPv4 address.
 */
record Network(InetAddress first, int bits) {

    static Network parse(String written) {
        int slash = written.indexOf('/');
        String address = slash < 0 ? written : written.substring(0, slash);
        try {
            InetAddress first = InetAddress.ofLiteral(address.strip());
            int all = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0
                    ? all
                    : Integer.parseInt(written.substring(slash + 1).strip());
            // A short form such as 10.1 would be read as 10.0.0.1, which nobody means by it.
            boolean isWhole =
                    !(first instanceof Inet4Address) || address.strip().split("\\.").length == Integer.BYTES;
            if (bits >= 0 && bits <= all && isWhole) {
                return new Network(first, bits);
            }
        } catch (IllegalArgumentException e) {
            throw noNetwork(written);
        }
        throw noNetwork(written);
    }

    private static InvalidValue noNetwork(String written) {
        return new InvalidValue(written + " is no network such as 10.0.0.0/8 or fd00::/8.");
    }

    boolean contains(InetAddress address) {
        if (address instanceof Inet4Address != first instanceof Inet4Address) {
            return false;
        }
        byte[] its = address.getAddress();
        byte[] ours = first.getAddress();
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (its[i] != ours[i]) {
                return false;
            }
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((its[whole] ^ ours[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
    }
}
