package bazar.prove.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;

/** A client's connection through a relay to the server. */
final class Connection {
    private static final int AT_ONCE = 0;

    private final SocketChannel client;
    private final SocketChannel server;
    private final Flow toServer;
    private final Flow toClient;
    private SelectionKey clientKey;
    private SelectionKey serverKey;

    Connection(SocketChannel client) throws IOException {
        this.client = client;
        this.server = SocketChannel.open();
        this.toServer = new Flow(client, server);
        this.toClient = new Flow(server, client);
    }

    /** @throws java.net.ConnectException if the connection is refused at once */
    void connect(InetSocketAddress target, Selector selector) throws IOException {
        clientKey = registered(client, selector);
        serverKey = registered(server, selector);
        server.connect(target);
    }

    /**
     * Forwards the available bytes in each direction that is not held.
     *
     * @throws java.net.ConnectException if the server refuses the connection
     */
    void proceed(Set<Direction> held) throws IOException {
        if (server.isConnectionPending() && !server.finishConnect()) {
            return;
        }
        if (!held.contains(Direction.TO_SERVER)) {
            toServer.pass();
        }
        if (!held.contains(Direction.TO_CLIENT)) {
            toClient.pass();
        }
    }

    /** Registers interest in the next events of this connection. */
    void await(Set<Direction> held) {
        if (server.isConnectionPending()) {
            serverKey.interestOps(SelectionKey.OP_CONNECT);
            return;
        }
        int atClient = 0;
        int atServer = 0;
        if (!held.contains(Direction.TO_SERVER)) {
            atClient |= toServer.wantsToRead() ? SelectionKey.OP_READ : 0;
            atServer |= toServer.wantsToWrite() ? SelectionKey.OP_WRITE : 0;
        }
        if (!held.contains(Direction.TO_CLIENT)) {
            atServer |= toClient.wantsToRead() ? SelectionKey.OP_READ : 0;
            atClient |= toClient.wantsToWrite() ? SelectionKey.OP_WRITE : 0;
        }
        clientKey.interestOps(atClient);
        serverKey.interestOps(atServer);
    }

    boolean isOver() {
        return toServer.isOver() && toClient.isOver();
    }

    /** Returns whether the server has closed its side, as it does when it ends. */
    boolean isEndedByServer() {
        return toClient.isAtEnd();
    }

    /** Closes both sides, so that each sees the end of the stream. */
    void close() throws IOException {
        try (client;
                server) {
            // Both are closed.
        }
    }

    /** Resets both sides, so that each sees an error as if the other had died. */
    void reset() throws IOException {
        for (SocketChannel channel : List.of(client, server)) {
            if (channel.isOpen()) { // closed if the connection was refused
                channel.setOption(StandardSocketOptions.SO_LINGER, AT_ONCE);
            }
        }
        close();
    }

    private SelectionKey registered(SocketChannel channel, Selector selector) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel.register(selector, 0, this);
    }
}
