package bazar.stack.machine;

import java.util.List;
import java.util.stream.Stream;

/** The hosts on which the ingress listens: IPv4 and, if possible, IPv6, as {@code localhost} may mean either. */
public enum Reach {
    EVERYWHERE("0.0.0.0", "::"),
    THIS_MACHINE("127.0.0.1", "::1");

    private final String ipv4;
    private final String ipv6;

    Reach(String ipv4, String ipv6) {
        this.ipv4 = ipv4;
        this.ipv6 = ipv6;
    }

    public List<Listener> listeners(int port) {
        return Stream.of(ipv4, ipv6)
                .filter(host -> host.equals(ipv4) || Listener.isPossibleAt(host))
                .map(host -> new Listener(host, port))
                .toList();
    }
}
