package bazar.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/** An address a node is about to listen on. */
record Listener(String host, int port) {
    static Listener onLoopback(int port) {
        return new Listener("127.0.0.1", port);
    }

    boolean isTaken() {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.INET)) {
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            socket.bind(new InetSocketAddress(host, port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** As HAProxy writes it. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
