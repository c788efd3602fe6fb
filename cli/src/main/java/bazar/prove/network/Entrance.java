package bazar.prove.network;

import bazar.stack.machine.Pause;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The port on which a relay listens. */
final class Entrance {
    private static final int QUEUE = 128;

    /**
     * The backlog of a silent port. The kernel drops connection attempts silently while the backlog is full; the relay
     * fills it itself and accepts none.
     */
    private static final int SHORTEST_QUEUE = 1;

    private static final int MORE_THAN_HAVE_ROOM = SHORTEST_QUEUE + 2;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(1);

    private final InetSocketAddress address;
    private final Selector selector;
    private final List<SocketChannel> waiting = new ArrayList<>();
    private State state = State.SHUT;
    private ServerSocketChannel listener;

    Entrance(InetSocketAddress address, Selector selector) {
        this.address = address;
        this.selector = selector;
    }

    State state() {
        return state;
    }

    void become(State wanted) throws IOException {
        if (state != wanted) {
            shut();
            switch (wanted) {
                case OPEN -> listen(QUEUE).register(selector, SelectionKey.OP_ACCEPT);
                case SILENT -> {
                    listen(SHORTEST_QUEUE);
                    crowd();
                }
                case SHUT -> {
                    // shut() has done it.
                }
            }
            state = wanted;
        }
    }

    /** @param isWanted whether the selector is to wait for new connections */
    void await(boolean isWanted) {
        if (state == State.OPEN) {
            listener.keyFor(selector).interestOps(isWanted ? SelectionKey.OP_ACCEPT : 0);
        }
    }

    /** Returns the next new connection; empty if there is none or the port is not open. */
    Optional<SocketChannel> next() throws IOException {
        return state == State.OPEN ? Optional.ofNullable(listener.accept()) : Optional.empty();
    }

    /**
     * Listens, and tries again for a while if the port is taken. A process that is being started holds a copy of every
     * open socket until it runs its program, so a port that was just closed may not be free yet.
     */
    private ServerSocketChannel listen(int queue) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            listener = ServerSocketChannel.open();
            listener.configureBlocking(false);
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            try {
                return listener.bind(address, queue);
            } catch (BindException e) {
                listener.close();
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                Pause.of(BETWEEN_ATTEMPTS);
            }
        }
    }

    private void crowd() throws IOException {
        for (int i = 0; i < MORE_THAN_HAVE_ROOM; i++) {
            SocketChannel one = SocketChannel.open();
            waiting.add(one);
            one.configureBlocking(false);
            one.connect(address);
        }
    }

    private void shut() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
            selector.selectNow(); // deregisters the channel, which frees the port
        }
        for (SocketChannel one : waiting) {
            one.close();
        }
        waiting.clear();
        state = State.SHUT;
    }

    enum State {
        /** Accepts connections. */
        OPEN,
        /** Leaves connection attempts unanswered, like a cut cable. */
        SILENT,
        /** Refuses connections, as no socket listens. */
        SHUT
    }
}
