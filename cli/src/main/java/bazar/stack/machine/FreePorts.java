package bazar.stack.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens on, for stacks that run beside others.
 *
 * <p>Each process claims a block of ports and finds in it alone, so that two processes never find the same port, not even before
 * either listens on it. The claim is a socket that listens on the first port of the block: it holds wherever the ports do, and the
 * system takes it back when the process ends, however it ends.
 *
 * <p>The blocks are below the ports that the system gives to outgoing connections: a node that was stopped must find its port free
 * when it starts again.
 */
public final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int BLOCKS = 44;
    private static final int BLOCK_SIZE = 500;

    private static ServerSocket claim;
    private static int lastFound;

    private FreePorts() {}

    /** Ports found before are found again only after the whole block has been gone through. */
    public static synchronized List<Integer> find(int count) {
        if (claim == null) {
            claim = claimBlock();
        }
        List<Integer> found = new ArrayList<>();
        for (int tried = 1; tried < BLOCK_SIZE && found.size() < count; tried++) {
            lastFound = lastFound % (BLOCK_SIZE - 1) + 1;
            int port = claim.getLocalPort() + lastFound;
            if (isFree(port)) {
                found.add(port);
            }
        }
        if (found.size() < count) {
            throw new StackException("There are no " + count + " free ports from " + claim.getLocalPort() + " on.");
        }
        return List.copyOf(found);
    }

    private static ServerSocket claimBlock() {
        int begin = ThreadLocalRandom.current().nextInt(BLOCKS);
        for (int i = 0; i < BLOCKS; i++) {
            Optional<ServerSocket> socket = listen(FIRST + (begin + i) % BLOCKS * BLOCK_SIZE);
            if (socket.isPresent()) {
                return socket.get();
            }
        }
        throw new StackException("Other processes hold all " + BLOCKS + " blocks of ports from " + FIRST + " on.");
    }

    private static boolean isFree(int port) {
        Optional<ServerSocket> socket = listen(port);
        socket.ifPresent(FreePorts::close);
        return socket.isPresent();
    }

    /** @return empty if the port is taken */
    private static Optional<ServerSocket> listen(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackException("The port " + socket.getLocalPort() + " cannot be given back.", e);
        }
    }
}
