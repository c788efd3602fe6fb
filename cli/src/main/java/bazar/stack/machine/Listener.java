package bazar.stack.machine;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/** An address and port on which a node is to listen. */
public record Listener(String host, int port) {
    private static final int ANY_PORT = 0;

    public static Listener onLoopback(int port) {
        return new Listener("127.0.0.1", port);
    }

    /** Returns whether this machine has an address. */
    public static boolean isPossibleAt(String host) {
        return !new Listener(host, ANY_PORT).isTaken();
    }

    public boolean isTaken() {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
            boolean isIpv6 = address.getAddress() instanceof Inet6Address;
            try (ServerSocketChannel socket =
                    ServerSocketChannel.open(isIpv6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET)) {
                socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                socket.bind(address);
                return false;
            }
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    /** Returns the address in HAProxy's syntax. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
