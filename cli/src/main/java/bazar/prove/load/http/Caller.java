package bazar.prove.load.http;

import bazar.stack.machine.Pause;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends the clients' requests with timeouts, as some nodes are dead or frozen. */
public final class Caller {
    /** As long as the ingress waits for a frozen node before it tries another. */
    private static final Duration READ_PATIENCE = Duration.ofSeconds(2);

    /** As long as the download of all orders takes on a busy machine. */
    private static final Duration FILE_PATIENCE = Duration.ofSeconds(15);

    /** Longer than the store takes to answer that the outcome is unknown, once a frozen node continues. */
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(15);

    /** Longer than a store takes to answer everything again after all faults have ended. */
    private static final Duration PATIENCE_AT_REST = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final ErrorCounts errorCounts;

    /** Creates a caller whose errors are not counted. */
    public Caller() {
        this(new ErrorCounts());
    }

    public Caller(ErrorCounts errorCounts) {
        this.errorCounts = errorCounts;
    }

    /** Returns empty if there was no answer, or if the answer {@link Answer#isNone is unusable}. */
    public Optional<Answer> get(URI uri) {
        return helpful(send("reading", HttpRequest.newBuilder(uri).timeout(READ_PATIENCE)));
    }

    /** Reads a file. Returns empty as {@link #get} does. */
    public Optional<Answer> getCsv(URI uri) {
        return helpful(send(
                "taking away",
                HttpRequest.newBuilder(uri).timeout(FILE_PATIENCE).header("Accept", "text/csv")));
    }

    /** @param key makes repetitions take effect once */
    public Optional<Answer> buy(URI uri, String key) {
        return helpful(tryToBuy(uri, key));
    }

    /** Does the same, but returns empty only if the outcome is unknown, and the answer if nothing was done. */
    public Optional<Answer> tryToBuy(URI uri, String key) {
        Optional<Answer> answer = send(
                "buying",
                HttpRequest.newBuilder(uri)
                        .timeout(WRITE_PATIENCE)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.noBody()));
        return answer.filter(any -> !any.isNone() || any.isUnavailable());
    }

    /** Cancels an order, which is idempotent. */
    public Optional<Answer> cancel(URI uri) {
        return helpful(send(
                "cancelling",
                HttpRequest.newBuilder(uri).timeout(WRITE_PATIENCE).PUT(BodyPublishers.noBody())));
    }

    public Optional<Answer> change(URI uri, JsonObject patch) {
        return helpful(send(
                "changing",
                HttpRequest.newBuilder(uri)
                        .timeout(WRITE_PATIENCE)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(patch.toString()))));
    }

    /** Reads from a store whose faults have ended, which must answer in time. */
    public Answer getAtRest(URI uri) {
        return atRest(uri, () -> get(uri));
    }

    public Answer getCsvAtRest(URI uri) {
        return atRest(uri, () -> getCsv(uri));
    }

    /** Buys, or repeats a purchase, from a store whose faults have ended. */
    public Answer buyAtRest(URI uri, String key) {
        return atRest(uri, () -> buy(uri, key));
    }

    private static Answer atRest(URI uri, Supplier<Optional<Answer>> request) {
        long deadline = System.nanoTime() + PATIENCE_AT_REST.toNanos();
        Optional<Answer> answer = request.get();
        while (answer.isEmpty() && System.nanoTime() - deadline < 0) {
            Pause.of(POLL);
            answer = request.get();
        }
        return answer.orElseThrow(() -> new UnexpectedAnswer(uri + " did not answer after all faults had ended"));
    }

    private static Optional<Answer> helpful(Optional<Answer> answer) {
        return answer.filter(any -> !any.isNone());
    }

    private Optional<Answer> send(String what, HttpRequest.Builder request) {
        try {
            Answer answer = new Answer(client.send(request.build(), BodyHandlers.ofString()));
            if (answer.isNone()) {
                errorCounts.count(what, answer.problem().replace("urn:bazar:problem:", ""));
            }
            return Optional.of(answer);
        } catch (IOException e) {
            errorCounts.count(what, e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
