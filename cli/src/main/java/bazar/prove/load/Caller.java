package bazar.prove.load;

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

/** How clients talk to the store: with bounded patience, since some of its nodes are dead or frozen. */
public final class Caller {
    /** As long as a frozen node may keep a connection before the ingress turns to another. */
    private static final Duration READ_PATIENCE = Duration.ofSeconds(2);

    /** As long as a whole log takes, on a machine that is busy. */
    private static final Duration FILE_PATIENCE = Duration.ofSeconds(15);

    /** More than the store itself takes to say that it does not know, once a node that was frozen goes on. */
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(15);

    /** Longer than a store that is whole again needs to come to itself. */
    private static final Duration PATIENCE_AT_REST = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final ErrorCounts errorCounts;

    /** One who has nobody to complain to. */
    public Caller() {
        this(new ErrorCounts());
    }

    Caller(ErrorCounts errorCounts) {
        this.errorCounts = errorCounts;
    }

    /** Empty if none came, or none that helps: a server was away or did not know. */
    public Optional<Answer> get(URI uri) {
        return helpful(send("reading", HttpRequest.newBuilder(uri).timeout(READ_PATIENCE)));
    }

    /** Likewise of a file. */
    Optional<Answer> getCsv(URI uri) {
        return helpful(send(
                "taking away",
                HttpRequest.newBuilder(uri).timeout(FILE_PATIENCE).header("Accept", "text/csv")));
    }

    /** @param key under which it happens once, however often it is sent */
    public Optional<Answer> buy(URI uri, String key) {
        return helpful(tryToBuy(uri, key));
    }

    /** Likewise; but empty only if nobody knows what became of it, not if nothing was done. */
    Optional<Answer> tryToBuy(URI uri, String key) {
        Optional<Answer> answer = send(
                "buying",
                HttpRequest.newBuilder(uri)
                        .timeout(WRITE_PATIENCE)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.noBody()));
        return answer.filter(any -> !any.isNone() || any.isUnavailable());
    }

    /** However often it is sent, it happens once. */
    Optional<Answer> cancel(URI uri) {
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

    /** Of a store that is whole again and must answer before long. */
    public Answer getAtRest(URI uri) {
        return atRest(uri, () -> get(uri));
    }

    Answer getCsvAtRest(URI uri) {
        return atRest(uri, () -> getCsv(uri));
    }

    /** The same for a purchase, or its repetition. */
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
        return answer.orElseThrow(() -> new UnexpectedAnswer(uri + " did not answer when all was whole again"));
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
