package bazar.catalog.leases;

import bazar.shared.problem.RemoteProblemMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

@Path("/cache/invalidations")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterProvider(RemoteProblemMapper.class)
public interface FrontendClient extends Closeable {
    /** Returns once the frontend has raised its floors and dropped its entries. */
    @POST
    void invalidate(Invalidation invalidation);
}
