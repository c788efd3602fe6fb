package bazar.frontend.ordering;

import bazar.shared.http.RestClients;
import bazar.shared.problem.Unavailable;
import java.time.Duration;

/** What all calls of the order servers share. */
final class OrderServers {
    static final String AWAY = "The order servers cannot be reached now.";

    private OrderServers() {}

    /** @param connections the size of the connection pool */
    static <T> T client(Class<T> type, OrderingConfig config, Duration readTimeout, int connections) {
        return RestClients.builder(config.url(), config.connectTimeout(), readTimeout, connections)
                .register(new DeadlineFilter(readTimeout))
                .build(type);
    }

    static Unavailable unavailable(Throwable cause) {
        return new Unavailable(AWAY, cause);
    }
}
