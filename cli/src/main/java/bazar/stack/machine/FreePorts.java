package bazar.stack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds free ports for stacks that run beside others.
 *
 * <p>The ports are below the ephemeral range: the system gives ephemeral ports to outgoing connections, and a stopped
 * node must find its port free when it starts again.
 */
public final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int END = 32_000;

    private FreePorts() {}

    /** Holds all ports until the last is found, so that none is returned twice. */
    public static List<Integer> find(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                listenAnywhere().ifPresent(held::add);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(FreePorts::close);
        }
    }

    private static Optional<ServerSocket> listenAnywhere() {
        try {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            return Optional.of(new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")));
        } catch (IOException e) {
            return Optional.empty(); // taken: the caller tries another
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
