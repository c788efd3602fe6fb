package bazar.perf;

import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.util.UUID;

/** A customer's requests, each under its name in the report. */
final class Requests {
    static final String BUY = "buy";

    private Requests() {}

    /** The visitors do not cache, as the store is to be measured. */
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

    /** Buys one copy. The caller adds the check of the status. */
    static HttpRequestActionBuilder buy() {
        // Not from the seed: the keys of an earlier run would return that run's orders instead of buying.
        return http(BUY)
                .post("/purchase/#{book}")
                .header("Idempotency-Key", session -> UUID.randomUUID().toString());
    }
}
