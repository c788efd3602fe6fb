package bazar.catalog.leases;

import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where frontends lease their caches. */
@ApplicationScoped
@Path("/leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeaseResource {
    private final Leases leases;

    @Inject
    public LeaseResource(Leases leases) {
        this.leases = leases;
    }

    /** For the container's proxy. */
    protected LeaseResource() {
        this(null);
    }

    @POST
    @Operation(summary = "Grants a lease to a frontend's cache, or renews the one it names")
    @APIResponse(
            responseCode = "200",
            description = "The lease; under another grant than the one named nothing cached before counts",
            content = @Content(schema = @Schema(implementation = Grant.class)))
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Grant ask(LeaseRequest request) {
        try {
            return leases.ask(request);
        } catch (NoLeases e) {
            throw new Unavailable("This node grants no leases: it is not the primary of an open store.", 1, e);
        }
    }

    @DELETE
    @Operation(summary = "Takes a lease back from a frontend that serves nothing from its cache any more")
    @APIResponse(responseCode = "204", description = "No write waits for it now")
    @Path("/{holder}")
    public void handBack(@PathParam("holder") String holder) {
        leases.handBack(holder);
    }
}
