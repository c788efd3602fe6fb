package bazar.catalog.leases;

import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where frontends lease their caches. */
@ApplicationScoped
@Path("/leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeaseResource {
    @Inject
    private Leases leases;

    @POST
    public Grant ask(@Valid @NotNull LeaseRequest request) {
        try {
            return leases.ask(request);
        } catch (NoLeases e) {
            throw new Unavailable("This node grants no leases: it is not the primary of an open store.", 1, e);
        }
    }

    @DELETE
    @Path("/{holder}")
    public void handBack(@PathParam("holder") String holder) {
        leases.handBack(holder);
    }
}
