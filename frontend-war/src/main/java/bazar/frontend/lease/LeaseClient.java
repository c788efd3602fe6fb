package bazar.frontend.lease;

import bazar.frontend.lease.core.Grant;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The catalogs' REST interface for leases. */
@Path("/leases")
public interface LeaseClient {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Grant ask(LeaseRequest request);

    @DELETE
    @Path("{holder}")
    void handBack(@PathParam("holder") String holder);
}
