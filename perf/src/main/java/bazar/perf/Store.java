package bazar.perf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads the store's books through its public API before the load begins. */
final class Store {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY) // like the load itself
            .connectTimeout(PATIENCE)
            .build();
    private final URI url;

    Store(URI url) {
        this.url = url;
    }

    /**
     * Returns the books of a topic, as many as one search shows, by id.
     *
     * @throws CannotRun if there are no books or no store
     */
    List<Book> books(String topic) {
        List<Book> books = get("/search/" + segment(topic)).stream()
                .flatMap(titles -> StreamSupport.stream(titles.spliterator(), false))
                .flatMap(title -> get("/info/" + title.path("id").asLong()).stream())
                .map(info -> new Book(
                        info.path("id").asLong(),
                        info.path("topic").asText(),
                        info.path("stock").asInt()))
                .toList();
        if (books.isEmpty()) {
            throw new CannotRun("The store at " + url + " has no books on \"" + topic
                    + "\": open one with ./bazar reset --books perf/books.csv, or choose others with -Dtopic=");
        }
        return books;
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns empty for a 404. */
    private Optional<JsonNode> get(String path) {
        HttpResponse<String> answer = send(path);
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(parse(answer.body()));
            case 404 -> Optional.empty();
            default ->
                throw new CannotRun("The store at " + url + " answers GET " + path + " with " + answer.statusCode()
                        + "; ./bazar status shows which node is not ready");
        };
    }

    private HttpResponse<String> send(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json, application/problem+json")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotRun(
                    "No store answers at " + url + ": start one with ./bazar up, or name another with -Dbazar.url=");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted.");
        }
    }

    private JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new CannotRun("What answers at " + url + " is not a Bazar store");
        }
    }
}
