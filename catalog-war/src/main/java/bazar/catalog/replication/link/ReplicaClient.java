package bazar.catalog.replication.link;

import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.replication.wire.SnapshotPage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;

@Path("/replication")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ReplicaClient extends Closeable {
    @POST
    ReplicaAck send(ReplicationRequest request);

    @POST
    @Path("snapshot")
    ReplicaAck install(SnapshotPage page);
}
