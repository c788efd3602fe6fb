package bazar.system.stack;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A client of the ingress or of one node, which checks every answer. */
public final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofMinutes(2);

    /** The statuses after which a purchase may be repeated: unknown outcome or unavailable. */
    private static final Set<Integer> REPEATABLE = Set.of(502, 503, 504);

    private static final String JSON = "application/json";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String name;
    private final URI base;
    private final String prefix;
    private final Consumer<Answer> check;

    /**
     * @param prefix the prefix of the public paths here
     * @param check receives every answer and throws if it is wrong
     */
    Door(String name, URI base, String prefix, Consumer<Answer> check) {
        this.name = name;
        this.base = base;
        this.prefix = prefix;
        this.check = check;
    }

    public Answer search(String topic) {
        return get(path("/search/" + encoded(topic)));
    }

    public Answer info(long book) {
        return get(path("/info/" + book));
    }

    /** Reads a book without waiting for the answer. */
    public CompletableFuture<Answer> infoLater(long book) {
        return getLater(path("/info/" + book));
    }

    public CompletableFuture<Answer> getLater(String path) {
        return sendLater(request("GET", path, BodyPublishers.noBody()));
    }

    /** Buys one copy with a new key. */
    public Answer buy(long book) {
        return buy(book, newKey());
    }

    public Answer buy(long book, String key) {
        return send("POST", path("/purchase/" + book), "Idempotency-Key", key);
    }

    /** Repeats a purchase with its key until it is answered. */
    public Answer buyUntilAnswered(long book, String key) {
        return await("an answer to purchase " + key)
                .atMost(OUTAGE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> buy(book, key), Door::isAnswered);
    }

    /** Sells one copy at the primary itself, with a new order id. */
    public Answer sell(long book) {
        return sell(book, newKey());
    }

    public Answer sell(long book, String orderId) {
        String lines = "{\"lines\":[{\"bookId\":" + book + ",\"quantity\":1}]}";
        return send("PUT", "/sales/" + orderId, BodyPublishers.ofString(lines), "Content-Type", JSON);
    }

    /** Cancels a sale at the primary itself. */
    public Answer cancel(String orderId) {
        return send("PUT", "/sales/" + orderId + "/cancellation");
    }

    /** Adds copies at the primary itself. */
    public Answer restock(long book, int copies) {
        String change = "{\"stockDelta\":" + copies + "}";
        return send("PATCH", "/books/" + book, BodyPublishers.ofString(change), "Content-Type", JSON);
    }

    /** Reads a book at a catalog itself. */
    public Answer book(long book, String... headers) {
        return get("/books/" + book, headers);
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, BodyPublishers.ofString(body.toString()), "Content-Type", JSON);
    }

    public Answer order(String orderId) {
        return get("/api/orders/" + orderId);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public Answer send(String method, String path, String... headers) {
        return send(method, path, BodyPublishers.noBody(), headers);
    }

    /** @param headers names and values, alternating */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest request = request(method, path, body, headers);
        try {
            long sentAt = System.nanoTime();
            return checked(Answer.of(CLIENT.send(request, BodyHandlers.ofString()), sentAt));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }

    /** Sends raw text, see {@link Wire}. */
    public List<Answer> say(String text) {
        return Wire.send(base, text).stream().map(this::checked).toList();
    }

    /** Returns a public path such as {@code /info/1} with this server's prefix. */
    public String path(String path) {
        return prefix + path;
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public String toString() {
        return name;
    }

    private static boolean isAnswered(Answer answer) {
        if (REPEATABLE.contains(answer.status())) {
            assertThat(answer).isProblem(answer.status());
            return false;
        }
        assertThat(answer).isOk();
        return true;
    }

    private CompletableFuture<Answer> sendLater(HttpRequest request) {
        long sentAt = System.nanoTime();
        return CLIENT.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> checked(Answer.of(response, sentAt)));
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(PATIENCE);
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private Answer checked(Answer answer) {
        check.accept(answer);
        return answer;
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
