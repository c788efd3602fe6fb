package bazar.shared.http;

import bazar.shared.problem.http.RemoteProblemMapper;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Builds the clients of other nodes. Every one has time limits, for without them a call may wait for ever. */
public final class RestClients {
    private static final String POOL_SIZE = "resteasy.connectionPoolSize";
    private static final String DISABLE_DEFAULT_MAPPER = "microprofile.rest.client.disable.default.mapper";

    private RestClients() {}

    /** Returns a builder of clients that throw an error answer as a {@link bazar.shared.problem.RemoteProblem}. */
    public static RestClientBuilder builder(URI uri, Duration connectTimeout, Duration readTimeout) {
        return limited(uri, connectTimeout, readTimeout).register(RemoteProblemMapper.class);
    }

    /** Returns the same for so many requests at a time, each on a connection that is kept. */
    public static RestClientBuilder builder(URI uri, Duration connectTimeout, Duration readTimeout, int connections) {
        return builder(uri, connectTimeout, readTimeout).property(POOL_SIZE, connections);
    }

    /** Returns a builder of clients that return an error answer as they return any other. */
    public static RestClientBuilder unmappedBuilder(URI uri, Duration connectTimeout, Duration readTimeout) {
        return limited(uri, connectTimeout, readTimeout).property(DISABLE_DEFAULT_MAPPER, true);
    }

    /** Returns the same for so many requests at a time, each on a connection that is kept. */
    public static RestClientBuilder unmappedBuilder(
            URI uri, Duration connectTimeout, Duration readTimeout, int connections) {
        return unmappedBuilder(uri, connectTimeout, readTimeout).property(POOL_SIZE, connections);
    }

    private static RestClientBuilder limited(URI uri, Duration connectTimeout, Duration readTimeout) {
        return RestClientBuilder.newBuilder()
                .baseUri(uri)
                .connectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
