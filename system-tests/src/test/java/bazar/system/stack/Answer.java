package bazar.system.stack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answer to a request.
 *
 * @param took the time from before the request was sent until the whole answer was received
 */
public record Answer(String method, URI uri, int status, HttpHeaders headers, String body, Duration took) {
    private static final Pattern WITNESS = Pattern.compile("witness;dur=([0-9.]+)");

    static Answer of(HttpResponse<String> response, long sentAt) {
        return new Answer(
                response.request().method(),
                response.request().uri(),
                response.statusCode(),
                response.headers(),
                response.body(),
                Duration.ofNanos(System.nanoTime() - sentAt));
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Returns the media type without parameters, in lower case. */
    Optional<String> mediaType() {
        return header("Content-Type").map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    boolean isOf(String mediaType) {
        return mediaType().filter(mediaType::equals).isPresent();
    }

    /** Returns whether the request was a HEAD, whose answer has no body whatever its headers say. */
    boolean isToHead() {
        return method.equals("HEAD");
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    public JsonArray list() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        }
    }

    /** Returns the stock in a book. */
    public int stock() {
        return json().getInt("stock");
    }

    /** Returns the order id in a purchase. */
    public String orderId() {
        return json().getString("orderId");
    }

    /** Returns the state of each node in a topology. */
    public Map<String, String> nodeStates() {
        return json().getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(node -> node.getString("name"), node -> node.getString("state")));
    }

    /** Returns how long a write waited for caches and secondaries, from the primary's {@code Server-Timing}. */
    public Duration witnessed() {
        Matcher witness = WITNESS.matcher(serverTiming());
        if (!witness.find()) {
            throw new AssertionError("it does not say what it waited for: " + serverTiming());
        }
        return Duration.ofNanos(Math.round(Double.parseDouble(witness.group(1)) * 1e6));
    }

    String serverTiming() {
        return header("Server-Timing").orElse("");
    }

    @Override
    public String toString() {
        return method + " " + uri + " → " + status + " in " + took.toMillis() + " ms: " + body;
    }
}
