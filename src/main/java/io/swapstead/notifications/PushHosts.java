package io.swapstead.notifications;

import io.swapstead.core.Failure;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Where push messages may be sent: browsers name the address, so it is a stranger's word. Only the makers of browsers are believed,
 * by HTTPS, at public addresses.
 *
 * @param names hosts; {@code *.example.org} stands for all below it
 */
record PushHosts(Set<String> names) {
    private static final int HTTPS = 443;

    /** @throws Failure INVALID when nothing may be sent there */
    URI check(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
            boolean plain = uri.getRawUserInfo() == null && (uri.getPort() < 0 || uri.getPort() == HTTPS);
            if ("https".equals(uri.getScheme()) && plain && names.stream().anyMatch(name -> covers(name, host))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // refused below
        }
        throw Failure.invalid("endpoint", "is not the address of a push service that this site knows");
    }

    private static boolean covers(String name, String host) {
        return name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
    }

    /**
     * Where a host is; blocks.
     *
     * @throws UnknownHostException also when one of its addresses is within our own network
     */
    InetAddress resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        for (InetAddress address : all) {
            if (!isPublic(address)) {
                throw new UnknownHostException("a push service at an address that is not public");
            }
        }
        return all[0];
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean four = bytes.length == 4;
        boolean shared = four && first == 100 && second >= 64 && second < 128; // carriers' own, RFC 6598
        boolean reserved = four && (first == 0 || first >= 240 || (first == 198 && (second & 0xfe) == 18));
        boolean local = !four && (first & 0xfe) == 0xfc; // unique local, RFC 4193
        boolean carries = !four && (first == 0 || (first == 0x20 && second == 2)); // an IPv4 address inside
        return !(shared
                || reserved
                || local
                || carries
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress());
    }
}
