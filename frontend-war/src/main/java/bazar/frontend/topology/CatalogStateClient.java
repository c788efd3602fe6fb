package bazar.frontend.topology;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One catalog, for {@link TopologyProbe} alone; public only because Liberty's proxies cannot be made otherwise. */
@Path("/store")
@Produces(MediaType.APPLICATION_JSON)
public interface CatalogStateClient {
    @GET
    Response state();
}
