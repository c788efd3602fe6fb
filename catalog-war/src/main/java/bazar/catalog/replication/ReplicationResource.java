package bazar.catalog.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where a secondary hears from its primary. */
@ApplicationScoped
@Path("/replication")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReplicationResource {
    @Inject
    private CurrentReplica replica;

    @POST
    public ReplicaState receive(@NotNull ReplicationRequest request) {
        return replica.get().receive(request);
    }
}
