package bazar.system.machines;

import bazar.system.stack.Answer;
import bazar.system.stack.Door;
import bazar.system.stack.Wire;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends requests from within a network namespace, by curl, as no thread of this process can enter one. */
final class Caller {
    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Integer> NOT_CONNECTED = List.of(7, 28);

    private final Namespace network;
    private final URI base;

    Caller(Namespace network, URI base) {
        this.network = network;
        this.base = base;
    }

    /** Returns whether a connection is accepted, whatever the answer. */
    boolean isLetIn() {
        return !NOT_CONNECTED.contains(
                Outcome.of(network.entered(curl("GET", base))).code());
    }

    Answer info(long book) {
        return get("/api/info/" + book);
    }

    Answer search(String topic) {
        return get("/api/search/" + topic);
    }

    Answer buy(long book, String key) {
        return send("POST", "/api/purchase/" + book, "--header", "Idempotency-Key: " + key);
    }

    /** Sells one copy at the primary itself. */
    Answer sell(long book) {
        String lines = "{\"lines\":[{\"bookId\":" + book + ",\"quantity\":1}]}";
        return send("PUT", "/sales/" + Door.newKey(), "--header", "Content-Type: application/json", "--data", lines);
    }

    Answer order(String id) {
        return get("/api/orders/" + id);
    }

    Answer get(String path) {
        return send("GET", path);
    }

    private Answer send(String method, String path, String... options) {
        URI uri = URI.create(base + path);
        List<String> command = curl(method, uri, options);
        long sentAt = System.nanoTime();
        Outcome outcome = Outcome.of(network.entered(command));
        if (!outcome.isSuccess()) {
            throw new UncheckedIOException(new ConnectException(outcome.toString()));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - sentAt);
        return Wire.read(method, uri, new ByteArrayInputStream(outcome.output()), took);
    }

    private static List<String> curl(String method, URI uri, String... options) {
        List<String> words = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--include", "--raw"));
        words.addAll(List.of("--connect-timeout", Long.toString(CONNECTING.toSeconds())));
        words.addAll(List.of("--max-time", Long.toString(PATIENCE.toSeconds())));
        words.addAll(List.of("--request", method));
        words.addAll(List.of(options));
        words.add(uri.toString());
        return words;
    }
}
