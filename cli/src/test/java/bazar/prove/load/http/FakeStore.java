package bazar.prove.load.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A fake store with given answers, which records its requests. */
public final class FakeStore implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** @param answers the answer to each request; null closes the connection, like a server that dies */
    public FakeStore(Function<Request, Reply> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", http -> {
            Request request = Request.of(http, requests.size());
            requests.add(request);
            send(http, answers.apply(request));
        });
        server.setExecutor(threads);
        server.start();
    }

    public Doors doors() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Doors(uri, List.of(uri), List.of(uri), List.of(uri));
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void send(HttpExchange http, Reply reply) throws IOException {
        if (reply != null) {
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            reply.headers().forEach(http.getResponseHeaders()::set);
            http.sendResponseHeaders(reply.status(), body.length);
            http.getResponseBody().write(body);
        }
        http.close();
    }

    /** @param number from 0 */
    public record Request(int number, String method, String path, String key, String accept, String body) {
        private static Request of(HttpExchange http, int number) throws IOException {
            return new Request(
                    number,
                    http.getRequestMethod(),
                    http.getRequestURI().getPath(),
                    http.getRequestHeaders().getFirst("Idempotency-Key"),
                    http.getRequestHeaders().getFirst("Accept"),
                    new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public record Reply(int status, String body, Map<String, String> headers) {
        public Reply(int status, String body) {
            this(status, body, Map.of());
        }

        public static Reply book(String title, String price, int stock) {
            return new Reply(
                    200,
                    String.format(
                            Locale.ROOT,
                            "{\"id\":1,\"title\":\"%s\",\"topic\":\"hammered\",\"price\":%s,\"stock\":%d}",
                            title,
                            price,
                            stock));
        }
    }
}
