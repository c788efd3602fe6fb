package bazar.perf;

import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.util.UUID;

/** What a customer asks of the store, each under the name that the report shows. */
final class Requests {
    static final String BUY = "buy";

    private Requests() {}

    /** Nothing is answered from a visitor's own cache: it is the store that is measured. */
    static HttpProtocolBuilder to(URI store) {
        return http.baseUrl(store.toString())
                .acceptHeader("application/json, application/problem+json")
                .userAgentHeader("bazar-perf")
                .disableCaching();
    }

    static HttpRequestActionBuilder search() {
        return http("search").get("/search/#{topic}").check(status().is(200));
    }

    static HttpRequestActionBuilder look(String name) {
        return http(name)
                .get("/info/#{book}")
                .check(status().is(200), jmesPath("id").ofLong().isEL("#{book}"));
    }

    /** The caller says which answers are right. */
    static HttpRequestActionBuilder buy() {
        // Not from the seed: with the keys of an earlier run it would buy nothing and be answered that run's orders.
        return http(BUY)
                .post("/purchase/#{book}")
                .header("Idempotency-Key", session -> UUID.randomUUID().toString());
    }
}
