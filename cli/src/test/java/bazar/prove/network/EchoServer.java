package bazar.prove.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Says back what it hears, and counts what that was. */
final class EchoServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger heard = new AtomicInteger();

    /** @param port 0 for any that is free */
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

    /** How many bytes. */
    int heard() {
        return heard.get();
    }

    /** As a process that is killed: its connections end with it. */
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
            // It is closed.
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
            // The other is gone, or this server is closed.
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
