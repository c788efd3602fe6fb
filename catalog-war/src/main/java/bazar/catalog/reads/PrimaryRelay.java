package bazar.catalog.reads;

import bazar.catalog.CatalogConfig;
import bazar.shared.log.AsOf;
import bazar.shared.log.StoreId;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Relays a read to the primary and returns its answer unchanged. */
@ApplicationScoped
public class PrimaryRelay {

    private final CatalogConfig config;
    private final Client client;

    @Inject
    public PrimaryRelay(@ConfigProperties(prefix = "bazar.catalog") CatalogConfig config) {
        this.config = config;
        this.client = ClientBuilder.newBuilder()
                .connectTimeout(config.relayConnectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.relayReadTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    protected PrimaryRelay() {
        config = null;
        client = null;
    }

    /** @throws Unavailable if the primary cannot be reached, or this node is the primary and has no open store */
    Response relay(UriInfo request) {
        if (config.isPrimary()) {
            throw new Unavailable("No store is open here, or not yet.");
        }
        URI target = config.primaryUrl().resolve(pathAndQuery(request.getRequestUri()));
        try (Response answer = client.target(target).request().get()) {
            Response.ResponseBuilder relayed = Response.status(answer.getStatus())
                    .entity(answer.readEntity(byte[].class))
                    .type(answer.getMediaType());
            for (String header :
                    new String[] {AsOf.HEADER, StoreId.HEADER, HttpHeaders.RETRY_AFTER, HttpHeaders.CACHE_CONTROL}) {
                relayed.header(header, answer.getHeaderString(header));
            }
            return relayed.build();
        } catch (ProcessingException e) {
            throw new Unavailable("This replica may not answer now and the primary cannot be reached.", e);
        }
    }

    private static String pathAndQuery(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
