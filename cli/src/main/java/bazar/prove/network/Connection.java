package bazar.prove.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;

/** A connection through a relay: from whoever has connected to it, and on to the server. */
final class Connection {
    private static final int AT_ONCE = 0;

    private final SocketChannel client;
    private final SocketChannel server;
    private final Flow toServer;
    private final Flow toClient;
    private SelectionKey clientKey;
    private SelectionKey serverKey;

    /** @param client who has connected */
    Connection(SocketChannel client) throws IOException {
        this.client = client;
        this.server = SocketChannel.open();
        this.toServer = new Flow(client, server);
        this.toClient = new Flow(server, client);
    }

    /** @throws java.net.ConnectException if nobody listens there, as far as that is known at once */
    void connect(InetSocketAddress target, Selector selector) throws IOException {
        clientKey = registered(client, selector);
        serverKey = registered(server, selector);
        server.connect(target);
    }

    /**
     * Passes on what can be, of the directions that are not held.
     *
     * @throws java.net.ConnectException if nobody listens
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

    /** Has the selector wait for what goes on here. */
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

    /** Whether the server has said all that it ever will, as it does when it ends. */
    boolean isEndedByServer() {
        return toClient.isAtEnd();
    }

    /** Each side sees the other end in good order. */
    void close() throws IOException {
        try (client;
                server) {
            // That is all.
        }
    }

    /** Each side meets an error, as where the other has died. */
    void reset() throws IOException {
        for (SocketChannel channel : List.of(client, server)) {
            if (channel.isOpen()) { // one that was refused is not
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
