package bazar.catalog.replication.primary;

import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.replication.wire.SnapshotPage;
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
    ReplicaAck send(ReplicationRequest request);

    @POST
    @Path("snapshot")
    ReplicaAck install(SnapshotPage page);
}
