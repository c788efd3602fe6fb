package bazar.catalog.replication;

import bazar.shared.problem.RemoteProblemMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

@Path("/replication")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterProvider(RemoteProblemMapper.class)
public interface ReplicaClient extends Closeable {
    @POST
    ReplicaState send(ReplicationRequest request);

    @POST
    @Path("snapshot")
    ReplicaState install(SnapshotPage page);
}
