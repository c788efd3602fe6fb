package bazar.stack.ingress;

import bazar.stack.machine.Pause;
import bazar.stack.machine.StackException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** HAProxy's runtime API over the socket of its master process. Each connection carries one command. */
public final class RuntimeApi {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int BUFFER_SIZE = 8192;

    private final Path socket;

    public RuntimeApi(Path socket) {
        this.socket = socket;
    }

    /** Sends a command to the worker, which serves the customers. */
    public String askWorker(String command) {
        return askMaster("@1 " + command);
    }

    /** Sends a command to the master. */
    public String askMaster(String command) {
        try (SocketChannel channel = connected()) {
            channel.write(StandardCharsets.UTF_8.encode(command + "\n"));
            channel.shutdownOutput(); // otherwise the master waits for more commands
            return answer(channel);
        } catch (IOException e) {
            throw new StackException("The ingress takes no commands at " + socket + ": " + e.getMessage() + ".", e);
        }
    }

    /** Retries, as the socket is missing or refuses while the master starts or reloads. */
    private SocketChannel connected() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return SocketChannel.open(UnixDomainSocketAddress.of(socket));
            } catch (SocketException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                Pause.of(POLL);
            }
        }
    }

    private String answer(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            while (selector.select(PATIENCE.toMillis()) > 0) {
                selector.selectedKeys().clear();
                if (channel.read(buffer) < 0) {
                    return text.toString(StandardCharsets.UTF_8).strip();
                }
                text.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        }
        throw new IOException("no answer within " + PATIENCE.toSeconds() + " s");
    }
}
