package bazar.prove.network;

import bazar.stack.machine.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A TCP proxy between a server and its clients that can hold either direction.
 *
 * <p>Held bytes are not lost but forwarded later, as TCP resends what a network dropped. The relay refuses connections
 * while the server does. One daemon thread does all the work.
 */
public final class Relay implements AutoCloseable {
    private static final int CONNECTIONS = 512;
    private static final long UNTIL_SOMETHING_HAPPENS = 0;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port;
    private final InetSocketAddress target;
    private final Selector selector;
    private final Entrance entrance;
    private final Set<Connection> connections = new LinkedHashSet<>();
    private final Queue<FutureTask<Void>> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private Set<Direction> held = EnumSet.noneOf(Direction.class);
    private boolean isServerThere = true;
    private volatile boolean isClosed;

    private Relay(int port, int target) throws IOException {
        this.port = port;
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        this.target = new InetSocketAddress(loopback, target);
        this.selector = Selector.open();
        this.entrance = new Entrance(new InetSocketAddress(loopback, port), selector);
        this.thread = new Thread(this::work, "relay from " + port + " to " + target);
        thread.setDaemon(true);
    }

    /**
     * Opens a relay and returns when it listens.
     *
     * @param port a free port
     * @param target the server's port
     */
    public static Relay open(int port, int target) {
        try {
            Relay relay = new Relay(port, target);
            relay.entrance.become(Entrance.State.OPEN);
            relay.thread.start();
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the port on which clients reach the relay. */
    public int port() {
        return port;
    }

    /**
     * Holds exactly these directions from now on. While it holds any, connection attempts stay unanswered.
     *
     * @throws StackException if the relay has failed
     */
    public void hold(Set<Direction> directions) {
        Set<Direction> wanted = Set.copyOf(directions);
        FutureTask<Void> task = new FutureTask<>(() -> {
            letIn();
            held = wanted;
            adapt();
            return null;
        });
        tasks.add(task);
        selector.wakeup();
        try {
            task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("The " + thread.getName() + " has failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** Closes all connections and returns when the thread has ended. */
    @Override
    public void close() {
        isClosed = true;
        selector.wakeup();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (selector) {
            try {
                while (!isClosed) {
                    turn();
                }
            } finally {
                end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turn() throws IOException {
        await();
        for (FutureTask<Void> task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        letIn();
        proceed();
        if (!isServerThere) {
            lookAtServer();
        }
        adapt();
    }

    private void await() throws IOException {
        entrance.await(connections.size() < CONNECTIONS);
        connections.forEach(connection -> connection.await(held));
        selector.select(isServerThere ? UNTIL_SOMETHING_HAPPENS : BETWEEN_LOOKS.toMillis());
    }

    private void letIn() throws IOException {
        while (connections.size() < CONNECTIONS) {
            Optional<SocketChannel> client = entrance.next();
            if (client.isEmpty()) {
                return;
            }
            Connection connection = new Connection(client.get());
            connections.add(connection);
            advance(connection, () -> connection.connect(target, selector));
        }
    }

    private void proceed() throws IOException {
        Set<Connection> ready = new LinkedHashSet<>();
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.attachment() instanceof Connection connection) {
                ready.add(connection);
            }
        }
        selector.selectedKeys().clear();
        ready.retainAll(connections);
        for (Connection connection : ready) {
            advance(connection, () -> connection.proceed(held));
        }
    }

    /** A connection that fails, or that the server closes, may be the first sign that the server has ended. */
    private void advance(Connection connection, Advance advance) throws IOException {
        boolean wasEnded = connection.isEndedByServer();
        try {
            advance.run();
        } catch (IOException e) {
            connections.remove(connection);
            connection.reset();
            lookAtServer();
            return;
        }
        if (!wasEnded && connection.isEndedByServer()) {
            lookAtServer();
        }
        if (connection.isOver()) {
            connections.remove(connection);
            connection.close();
        }
    }

    private void lookAtServer() {
        try (Socket trial = new Socket()) {
            trial.connect(target, (int) LOOK.toMillis());
            isServerThere = true;
        } catch (SocketTimeoutException e) {
            isServerThere = true; // it is frozen, but its port is open
        } catch (IOException e) {
            isServerThere = false;
        }
    }

    private void adapt() throws IOException {
        if (!held.isEmpty()) {
            entrance.become(Entrance.State.SILENT);
        } else {
            entrance.become(isServerThere ? Entrance.State.OPEN : Entrance.State.SHUT);
        }
    }

    private void end() throws IOException {
        entrance.become(Entrance.State.SHUT);
        for (Connection connection : connections) {
            connection.reset();
        }
        connections.clear();
    }

    @FunctionalInterface
    private interface Advance {
        void run() throws IOException;
    }
}
