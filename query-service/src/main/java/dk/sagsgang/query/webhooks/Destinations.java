package dk.sagsgang.query.webhooks;

import dk.sagsgang.events.values.InvalidValue;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where webhooks may go: by https to any address of the public Internet, and by https or http to networks that the
 * configuration allows. Who registers a webhook chooses where this service sends to, so what is private to it, such as a
 * neighbour or a cloud's metadata, is refused. What counts is the address that is connected to, at every attempt, since a
 * name may mean another address by then. The blocks that are not public are those of the IANA special-purpose registries
 * (RFC 6890).
 */
final class Destinations {
    private static final int LONGEST = 2_000;
    private static final List<Network> NOT_PUBLIC = networks(Stream.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));
    /** The only block of IPv6 that public addresses are given from. */
    private static final Network PUBLIC_IPV6 = Network.parse("2000::/3");

    private final List<Network> allowed;

    /** May go to these networks too. */
    Destinations(List<String> allowed) {
        this.allowed = networks(allowed.stream());
    }

    /** The address as it will be called; throws {@link InvalidValue} where it is none that may be. */
    URI require(String written) {
        URI url = url(written);
        if (isLiteral(url.getHost())) {
            try {
                resolve(url.getHost(), isPlain(url));
            } catch (UnknownHostException e) {
                throw new InvalidValue(String.valueOf(e.getMessage()));
            }
        }
        return url;
    }

    /** The addresses of the host that may be connected to; throws {@link UnknownHostException} where there is none. */
    InetAddress[] resolve(String host, boolean plain) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        InetAddress[] open = Arrays.stream(all).filter(it -> mayCall(it, plain)).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new UnknownHostException(
                    plain
                            ? "By http without TLS only networks are called that the configuration allows, and " + host
                                    + " is in none of them."
                            : host
                                    + " is not on the public Internet, and in no network that the configuration allows.");
        }
        return open;
    }

    static boolean isPlain(URI url) {
        return "http".equalsIgnoreCase(url.getScheme());
    }

    private boolean mayCall(InetAddress address, boolean plain) {
        return allowed.stream().anyMatch(it -> it.contains(address)) || (!plain && isPublic(address));
    }

    private static boolean isPublic(InetAddress address) {
        boolean isIpv6 = address.getAddress().length > 4;
        return (!isIpv6 || PUBLIC_IPV6.contains(address)) && NOT_PUBLIC.stream().noneMatch(it -> it.contains(address));
    }

    private static URI url(String written) {
        URI url;
        try {
            url = new URI(written);
        } catch (URISyntaxException e) {
            throw new InvalidValue("This is no URL: " + e.getReason() + ".");
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new InvalidValue("This is a URL that begins with https://.");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            throw new InvalidValue("This URL names a host, and neither a user nor a fragment.");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535 || written.length() > LONGEST) {
            throw new InvalidValue("This URL has a port from 1 to 65535 and no more than " + LONGEST + " characters.");
        }
        return url;
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.chars().allMatch(it -> it == '.' || Character.isDigit(it));
    }

    private static List<Network> networks(Stream<String> written) {
        return written.map(Network::parse).toList();
    }
}
