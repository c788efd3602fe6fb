package bazar.cli.shop;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends a customer's requests to the store through the ingress. */
public final class Shop {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PURCHASE_ATTEMPTS = 5;
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final String UNAVAILABLE = "\"urn:bazar:problem:unavailable\"";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI door;

    /** @param door the ingress, without a path */
    public Shop(URI door) {
        this.door = door;
    }

    /** Returns the books on a topic. */
    public List<JsonObject> search(String topic) {
        return result(send(get("/api/search?topic=" + encoded(topic))))
                .asJsonArray()
                .getValuesAs(JsonObject.class);
    }

    /** Returns a book. */
    public JsonObject info(String id) {
        return result(send(get("/info/" + encoded(id)))).asJsonObject();
    }

    /** Buys at most one copy whatever is lost on the network, as every attempt carries the same key. */
    public JsonObject buy(String id) {
        String key = UUID.randomUUID().toString();
        HttpRequest purchase = request("/purchase/" + encoded(id))
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        boolean isOutcomeUnknown = false;
        for (int attempt = 1; ; attempt++) {
            boolean isLast = attempt == PURCHASE_ATTEMPTS;
            try {
                HttpResponse<String> answer = client.send(purchase, HttpResponse.BodyHandlers.ofString());
                isOutcomeUnknown |= answer.statusCode() >= 500 && !answer.body().contains(UNAVAILABLE);
                if (answer.statusCode() < 500 || isLast && !isOutcomeUnknown) {
                    return result(answer).asJsonObject();
                }
                if (isLast) {
                    throw outcomeUnknown(purchase, key);
                }
                waitFor(retryAfter(answer));
            } catch (IOException e) {
                if (attempt == 1 && e instanceof ConnectException) {
                    throw notRunning(e);
                }
                isOutcomeUnknown |= !(e instanceof ConnectException);
                if (isLast) {
                    throw isOutcomeUnknown ? outcomeUnknown(purchase, key) : unreachable(e);
                }
                waitFor(1);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw notRunning(e);
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest get(String path) {
        return request(path).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(door + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json");
    }

    private static JsonStructure result(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonStructure body = reader.read();
            if (answer.statusCode() / 100 == 2) {
                return body;
            }
            throw new ShopException(complaint(body.asJsonObject()));
        } catch (JsonException e) {
            throw new ShopException("The store answered " + answer.statusCode() + " with a body that is not JSON.", e);
        }
    }

    private static String complaint(JsonObject problem) {
        String title = problem.getString("title", "The store refused");
        String detail = problem.getString("detail", "");
        return detail.isEmpty() || detail.startsWith(title) ? title : title + ": " + detail;
    }

    private static long retryAfter(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .map(seconds -> Math.min(seconds, LONGEST_WAIT_SECONDS))
                .orElse(1L);
    }

    private static void waitFor(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ShopException notRunning(Exception cause) {
        return new ShopException("The store is not running; start it with ./bazar up", cause);
    }

    /** The failure of the last attempt does not tell whether an earlier one succeeded. */
    private static ShopException outcomeUnknown(HttpRequest purchase, String key) {
        return new ShopException(
                "It is not known whether the book was bought. To find out or to buy it, run: curl -X POST"
                        + " -H 'Idempotency-Key: "
                        + key + "' " + purchase.uri());
    }

    private static ShopException unreachable(IOException cause) {
        return new ShopException("The store did not answer: " + cause.getMessage(), cause);
    }

    private static ShopException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ShopException("Interrupted.", cause);
    }
}
