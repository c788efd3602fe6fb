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

/** The port at which a relay is reached. */
final class Entrance {
    private static final int QUEUE = 128;

    /** Whoever connects is dropped without a word while as many wait as have room. Nobody lets these in, so it stays so. */
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
                    // It is.
                }
            }
            state = wanted;
        }
    }

    /** @param isWanted whether the selector is to wait for those who come */
    void await(boolean isWanted) {
        if (state == State.OPEN) {
            listener.keyFor(selector).interestOps(isWanted ? SelectionKey.OP_ACCEPT : 0);
        }
    }

    /** Empty unless it is open and somebody has come. */
    Optional<SocketChannel> next() throws IOException {
        return state == State.OPEN ? Optional.ofNullable(listener.accept()) : Optional.empty();
    }

    /**
     * Listens, and tries again for a while if the port is taken: a process that is being started has a copy of every
     * open socket until it runs its program, so a port that was closed just before may not be free yet.
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
            selector.selectNow(); // only now does the system forget it
        }
        for (SocketChannel one : waiting) {
            one.close();
        }
        waiting.clear();
        state = State.SHUT;
    }

    enum State {
        /** Whoever connects is let in. */
        OPEN,
        /** Whoever connects hears nothing, as where a cable is cut. */
        SILENT,
        /** Whoever connects is refused, as where nobody listens. */
        SHUT
    }
}
