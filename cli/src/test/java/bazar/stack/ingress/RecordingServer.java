package bazar.stack.ingress;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A server behind the ingress that records its requests. */
final class RecordingServer implements AutoCloseable {
    static {
        // Otherwise every answer waits 40 ms for the TCP acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String name;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> queue = new CopyOnWriteArrayList<>();
    private volatile ServerSocket full;
    private volatile boolean isPrimary;
    private volatile boolean hangsUp;
    private volatile boolean isMortal;
    private volatile CountDownLatch answering = new CountDownLatch(0);

    RecordingServer(String name, int port) throws IOException {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/health/ready", http -> answer(http, 200, name));
        server.createContext("/primary", http -> answer(http, isPrimary ? 200 : 503, name));
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    void becomePrimary() {
        isPrimary = true;
    }

    /** Makes the server read requests and close the connection without an answer. */
    void hangUp() {
        hangsUp = true;
    }

    /** Makes the server end after it has read one more request and before it answers. */
    void dieOfNextRequest() {
        isMortal = true;
    }

    /** Makes the server hold its answers until it is released. */
    void hold() {
        answering = new CountDownLatch(1);
    }

    void release() {
        answering.countDown();
    }

    /** Makes connection attempts hang, as if the network dropped the packets. */
    void swallow() throws IOException {
        int port = server.getAddress().getPort();
        close();
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
        full = new ServerSocket();
        full.setReuseAddress(true);
        full.bind(address, 1);
        Socket waiting;
        do {
            waiting = new Socket();
            queue.add(waiting);
        } while (isConnected(waiting, address));
    }

    /** Returns {@code METHOD /path?query} of each request. */
    List<String> requests() {
        return requests;
    }

    void awaitRequests(int count) {
        await().until(() -> requests.size() >= count);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        Stream.concat(queue.stream(), Stream.ofNullable(full)).forEach(RecordingServer::close);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects unless the backlog is full, when the kernel drops further attempts. */
    private static boolean isConnected(Socket socket, InetSocketAddress address) throws IOException {
        try {
            socket.connect(address, 200);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private void take(HttpExchange http) throws IOException {
        byte[] body = http.getRequestBody().readAllBytes();
        requests.add(http.getRequestMethod() + " " + http.getRequestURI());
        awaitAnswering();
        if (isMortal) {
            server.stop(0);
            return;
        }
        if (hangsUp) {
            http.close();
            return;
        }
        StringBuilder seen = new StringBuilder(
                name + " " + http.getRequestMethod() + " " + http.getRequestURI() + " " + body.length + "\n");
        http.getRequestHeaders().forEach((header, values) -> seen.append(header + ": " + values + "\n"));
        answer(http, 200, seen.toString());
    }

    private void awaitAnswering() throws IOException {
        try {
            answering.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server ends", e);
        }
    }

    private static void answer(HttpExchange http, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean hasBody = !http.getRequestMethod().equals("HEAD");
        http.sendResponseHeaders(status, hasBody ? body.length : -1);
        if (hasBody) {
            http.getResponseBody().write(body);
        }
        http.close();
    }
}
