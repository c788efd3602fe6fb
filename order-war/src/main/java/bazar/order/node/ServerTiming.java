package bazar.order.node;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Adds to every response the time that this server took, waiting included. */
@Provider
public class ServerTiming implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String BEGUN = ServerTiming.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof Long begun) {
            double millis = (System.nanoTime() - begun) / 1e6;
            response.getHeaders().add("Server-Timing", String.format(Locale.ROOT, "order;dur=%.1f", millis));
        }
    }
}
