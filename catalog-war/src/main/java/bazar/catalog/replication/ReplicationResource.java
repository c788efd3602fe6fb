package bazar.catalog.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a secondary hears from its primary. */
@ApplicationScoped
@Path("/replication")
@Tag(name = "Replication")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReplicationResource {
    private final CurrentReplica replica;

    @Inject
    public ReplicationResource(CurrentReplica replica) {
        this.replica = replica;
    }

    /** For the container's proxy. */
    protected ReplicationResource() {
        this(null);
    }

    @POST
    @Operation(
            operationId = "replicate",
            summary = "Takes entries of the log, and word of what is committed, from the primary")
    @RequestBody(ref = "ReplicationRequest")
    @APIResponse(
            responseCode = "200",
            ref = "ReplicaState",
            description = "What this replica has now, durably; the primary goes on from there")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "ReplicationRefused")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public ReplicaState receive(ReplicationRequest request) {
        return replica.get().receive(request);
    }
}
