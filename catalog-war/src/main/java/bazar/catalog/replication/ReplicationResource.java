package bazar.catalog.replication;

import bazar.catalog.NotPrimary;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.wire.Digest;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the primary's messages at a secondary, and the deregistration of secondaries at the primary. */
@ApplicationScoped
@Path("/replication")
@Tag(name = "Replication")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReplicationResource {
    private static final Duration DEPARTURE_BOUND = Duration.ofSeconds(2);

    private final CurrentReplica replica;
    private final CurrentReplication replication;
    private final CommittedLog log;
    private final RivalPrimaries rivalPrimaries;

    @Inject
    public ReplicationResource(
            CurrentReplica replica, CurrentReplication replication, CommittedLog log, RivalPrimaries rivalPrimaries) {
        this.replica = replica;
        this.replication = replication;
        this.log = log;
        this.rivalPrimaries = rivalPrimaries;
    }

    protected ReplicationResource() {
        this(null, null, null, null);
    }

    @POST
    @Operation(operationId = "replicate", summary = "Takes log entries and the commit position from the primary")
    @RequestBody(ref = "ReplicationRequest")
    @APIResponse(
            responseCode = "200",
            ref = "ReplicaState",
            description = "What this replica holds on its disk; the primary continues from there")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "ReplicationRefused")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public ReplicaAck receive(ReplicationRequest request) {
        rivalPrimaries.meet(request);
        return replica.get().receive(request);
    }

    @POST
    @Path("/snapshot")
    @Operation(
            operationId = "installSnapshot",
            summary = "Takes a page of a snapshot, which replaces what this replica holds")
    @RequestBody(ref = "SnapshotPage")
    @APIResponse(responseCode = "200", ref = "ReplicaState", description = "What this replica holds on its disk")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "ReplicationRefused")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public ReplicaAck install(SnapshotPage page) {
        rivalPrimaries.meet(page);
        return replica.get().receive(page);
    }

    @DELETE
    @Path("/members/{process}")
    @Operation(operationId = "leaveInSync", summary = "Deregisters at the primary a secondary that is stopping")
    @APIResponse(responseCode = "204", ref = "Left", description = "No write waits for it now")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "NoSuchMember")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public void leave(@Parameter(ref = "Process") @PathParam("process") String process) {
        CompletionStage<Void> left =
                replication.get().orElseThrow(NotPrimary::new).depart(process).orElseThrow(NoSuchMember::new);
        try {
            left.toCompletableFuture().get(DEPARTURE_BOUND.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unavailable("It is still in sync.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("This node is stopping.", e);
        }
    }

    @GET
    @Path("/digest")
    @Operation(
            operationId = "getDigest",
            summary = "The digest of this replica's rows after a log entry",
            description = "Equal on replicas that hold the same rows. Kept as long as the entry.")
    @APIResponse(responseCode = "200", ref = "Digest", description = "The digest")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "DigestNotKept")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    public Digest digest(@Parameter(ref = "Lsn") @QueryParam("lsn") Long lsn) {
        ReplicaState held = log.held();
        long asked = lsn == null ? held.applied().lsn() : lsn;
        return new Digest(held.store(), asked, log.digestAt(asked).orElseThrow(() -> new DigestNotKept(asked)));
    }
}
