package bazar.shared.node;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Adds the node's name to every response. */
@Provider
public class ServedByFilter implements ContainerResponseFilter {
    public static final String HEADER = "X-Served-By";

    @Inject
    @ConfigProperties(prefix = "bazar.node")
    private NodeConfig node;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, node.name());
    }
}
