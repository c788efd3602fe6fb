package bazar.stack.machine;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** How the launcher talks to a node: briefly, since one that does not answer soon is not well. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public boolean isOk(URI uri) {
        return send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build())
                .filter(response -> response.statusCode() == 200)
                .isPresent();
    }

    /** Empty text unless the answer is 200. */
    public String text(URI uri) {
        return send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build())
                .filter(response -> response.statusCode() == 200)
                .map(HttpResponse::body)
                .orElse("");
    }

    /** Empty unless the node answers with a JSON object. */
    public Optional<JsonObject> json(URI uri) {
        return parse(text(uri));
    }

    /** Empty if no answer came. */
    public Optional<HttpResponse<String>> post(URI uri, String json, Duration patience) {
        return send(HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Whatever the answer is. */
    public void delete(URI uri, Duration patience) {
        send(HttpRequest.newBuilder(uri).timeout(patience).DELETE().build());
    }

    /** What an answer that is no success says is wrong. */
    public static String complaint(HttpResponse<String> answer) {
        return "answered " + answer.statusCode()
                + parse(answer.body())
                        .map(problem -> ", " + problem.getString("detail", problem.getString("title", "")))
                        .orElse("");
    }

    public static Optional<JsonObject> parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            return Optional.empty(); // not JSON: an error page, or another program on that port
        }
    }

    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty(); // down, starting, paused: its process tells which
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
