package bazar.frontend.ordering;

import bazar.shared.problem.RemoteProblemMapper;
import bazar.shared.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** How the order servers are spoken to, whatever about. */
final class OrderServers {
    static final int RETRY_AFTER_SECONDS = 1;
    static final String AWAY = "The order servers cannot be reached now.";

    private OrderServers() {}

    /** @param connections how many are kept, for as many requests at a time */
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
