package bazar.catalog.leases;

import bazar.catalog.leases.core.Grant;
import bazar.catalog.leases.core.LeaseRequest;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.leases.core.NoLeases;
import bazar.catalog.leases.core.Unreachable;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@Path("/leases")
@Tag(name = "Leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeaseResource {
    private final Leases leases;
    private final Frontends frontends;

    @Inject
    public LeaseResource(Leases leases, Frontends frontends) {
        this.leases = leases;
        this.frontends = frontends;
    }

    protected LeaseResource() {
        this(null, null);
    }

    @POST
    @Operation(
            operationId = "askForLease",
            summary = "Grants a lease to a frontend's cache, or renews the one it names")
    @RequestBody(ref = "LeaseRequest")
    @APIResponse(
            responseCode = "200",
            ref = "Grant",
            description = "The lease; if its grant is not the one named, nothing cached before is valid")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(
            responseCode = "503",
            ref = "Unavailable",
            description = "This node grants no leases, awaits this frontend's acknowledgement, or cannot reach it")
    public Grant ask(LeaseRequest request) {
        try {
            leases.trial(request).ifPresent(trial -> frontends.reach(request.url(), trial));
            return leases.ask(request);
        } catch (Unreachable e) {
            throw new Unavailable("The primary does not reach this frontend in time at " + request.url() + '.', e);
        } catch (NoLeases e) {
            throw new Unavailable(e.getMessage(), e);
        }
    }

    @DELETE
    @Operation(
            operationId = "handBackLease",
            summary = "Ends the lease of a frontend that no longer serves from its cache")
    @APIResponse(responseCode = "204", ref = "HandedBack", description = "No write waits for it now")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @Path("/{holder}")
    public void handBack(@Parameter(ref = "Holder") @PathParam("holder") String holder) {
        leases.handBack(holder);
    }
}
