package bazar.stack.machine;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** The launcher's HTTP client, with short timeouts, as a healthy node answers soon. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Connecting has no timeout of its own, as a busy machine may be slow at it. The request's timeout includes it. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public boolean isOk(URI uri) {
        return get(uri).filter(response -> response.statusCode() == 200).isPresent();
    }

    /** Returns the body of a 200 answer, or an empty string. */
    public String text(URI uri) {
        return get(uri).filter(response -> response.statusCode() == 200)
                .map(HttpResponse::body)
                .orElse("");
    }

    /** Empty if no answer came. */
    public Optional<HttpResponse<String>> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build());
    }

    /** Empty unless the node answers with a JSON object. */
    public Optional<JsonObject> json(URI uri) {
        return parse(text(uri));
    }

    /** Returns the answer; empty if there is none. */
    public Optional<HttpResponse<String>> post(URI uri, String json, Duration patience) {
        return send(HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Sends a DELETE and ignores the answer. */
    public void delete(URI uri, Duration patience) {
        send(HttpRequest.newBuilder(uri).timeout(patience).DELETE().build());
    }

    /** Returns the status and detail of an error answer, for a message. */
    public static String complaint(HttpResponse<String> answer) {
        return "answered " + answer.statusCode()
                + parse(answer.body())
                        .map(problem -> ", " + problem.getString("detail", problem.getString("title", "")))
                        .orElse("");
    }

    /** What a node's readiness says that it waits for; empty if the node is ready. */
    public static Optional<String> unready(HttpResponse<String> readiness) {
        if (readiness.statusCode() == 200) {
            return Optional.empty();
        }
        String checks = parse(readiness.body())
                .map(health -> health.getOrDefault("checks", JsonValue.EMPTY_JSON_ARRAY)
                        .asJsonArray())
                .stream()
                .flatMap(array -> array.getValuesAs(JsonObject.class).stream())
                .filter(check -> check.getString("status", "").equals("DOWN"))
                .map(check -> check.getString("name", ""))
                .collect(Collectors.joining(", "));
        return Optional.of(checks.isEmpty() ? "is not ready yet" : "waits until it is ready: " + checks);
    }

    public static Optional<JsonObject> parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            return Optional.empty(); // an error page, or another program on that port
        }
    }

    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty(); // the node is down, starting or paused
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
