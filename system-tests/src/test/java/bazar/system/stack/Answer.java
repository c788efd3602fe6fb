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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back for a request.
 *
 * @param took from before the request was sent until all of the answer was there
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

    /** Without its parameters. */
    Optional<String> mediaType() {
        return header("Content-Type").map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    boolean isOf(String mediaType) {
        return mediaType().filter(mediaType::equals).isPresent();
    }

    /** Then there is no body, whatever the headers say of it. */
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

    /** Of a book's record. */
    public int stock() {
        return json().getInt("stock");
    }

    /** Of a purchase. */
    public String orderId() {
        return json().getString("orderId");
    }

    /** How long a write waited for caches and secondaries, as the primary itself says. */
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
