package bazar.frontend.ordering;

import bazar.shared.problem.RemoteProblemMapper;
import bazar.shared.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** What all calls of the order servers share. */
final class OrderServers {
    static final int RETRY_AFTER_SECONDS = 1;
    static final String AWAY = "The order servers cannot be reached now.";

    private OrderServers() {}

    /** @param connections the size of the connection pool */
    static <T> T client(Class<T> type, OrderingConfig config, Duration readTimeout, int connections) {
        return RestClientBuilder.newBuilder()
                .baseUri(config.url())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .property("resteasy.connectionPoolSize", connections)
                .register(RemoteProblemMapper.class)
                .register(new DeadlineFilter(readTimeout))
                .build(type);
    }

    static Unavailable unavailable(Throwable cause) {
        return new Unavailable(AWAY, RETRY_AFTER_SECONDS, cause);
    }
}
