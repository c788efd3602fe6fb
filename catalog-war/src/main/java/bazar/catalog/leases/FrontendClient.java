package bazar.catalog.leases;

import bazar.catalog.leases.core.Invalidation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;

@Path("/cache/invalidations")
@Consumes(MediaType.APPLICATION_JSON)
public interface FrontendClient extends Closeable {
    /** Returns once the frontend has raised its floors and dropped its entries. */
    @POST
    void invalidate(Invalidation invalidation);
}
