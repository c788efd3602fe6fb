package bazar.prove.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Echoes and counts the bytes that it receives. */
final class EchoServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger heard = new AtomicInteger();

    /** @param port 0 for any free port */
    EchoServer(int port) {
        try {
            listener = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Returns the number of bytes received. */
    int heard() {
        return heard.get();
    }

    /** Closes all connections, too, like a killed process. */
    @Override
    public void close() {
        try {
            listener.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.add(connection);
                daemon(() -> echo(connection));
            }
        } catch (IOException e) {
            // The server is closed.
        }
    }

    private void echo(Socket connection) {
        try (connection) {
            for (int said = connection.getInputStream().read();
                    said >= 0;
                    said = connection.getInputStream().read()) {
                heard.incrementAndGet();
                connection.getOutputStream().write(said);
            }
        } catch (IOException e) {
            // The client has gone or this server is closed.
        } finally {
            connections.remove(connection);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "echo");
        thread.setDaemon(true);
        thread.start();
    }
}
