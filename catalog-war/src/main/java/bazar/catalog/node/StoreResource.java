package bazar.catalog.node;

import bazar.catalog.CatalogConfig;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.node.StoreState.LeasedFrontend;
import bazar.catalog.opening.OpenedStore;
import bazar.catalog.opening.OpeningRequest;
import bazar.catalog.opening.StoreBootstrap;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.CurrentReplication;
import bazar.catalog.replication.link.ReplicationConfig;
import bazar.catalog.replication.primary.FollowerStatus;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.storage.CatalogDatabase;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The store as a whole. A store is opened once: an empty disk is not filled unless the configuration or a request says
 * so.
 */
@ApplicationScoped
@Path("/store")
@Tag(name = "Store")
@Produces(MediaType.APPLICATION_JSON)
public class StoreResource {
    private final CatalogConfig config;
    private final CatalogDatabase catalogDatabase;
    private final StoreBootstrap storeBootstrap;
    private final Primary primary;
    private final ReplicationConfig replicationConfig;
    private final CurrentReplication replication;
    private final Leases leases;
    private final ReadGate readGate;

    @Inject
    public StoreResource(
            @ConfigProperties(prefix = "bazar.catalog") CatalogConfig config,
            CatalogDatabase catalogDatabase,
            StoreBootstrap storeBootstrap,
            Primary primary,
            @ConfigProperties(prefix = "bazar.replication") ReplicationConfig replicationConfig,
            CurrentReplication replication,
            Leases leases,
            ReadGate readGate) {
        this.config = config;
        this.catalogDatabase = catalogDatabase;
        this.storeBootstrap = storeBootstrap;
        this.primary = primary;
        this.replicationConfig = replicationConfig;
        this.replication = replication;
        this.leases = leases;
        this.readGate = readGate;
    }

    protected StoreResource() {
        this(null, null, null, null, null, null, null, null);
    }

    @GET
    @Operation(operationId = "getStore", summary = "What this node knows of itself")
    @APIResponse(responseCode = "200", ref = "StoreState", description = "Its store, role and place in the log")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    public StoreState state() {
        ReplicaState held = catalogDatabase.held();
        Optional<List<FollowerStatus>> secondaries = replication.get().map(Replication::status);
        return new StoreState(
                held.store(),
                config.isPrimary() ? "primary" : "secondary",
                held.epoch(),
                held.applied().lsn(),
                held.applied().hash(),
                held.applied().digest(),
                !readGate.isClosed(),
                secondaries.map(any -> replicationConfig.acks().toString()).orElse(null),
                secondaries.map(FollowerStatus::namesInSync).orElse(null),
                secondaries.orElse(null),
                secondaries.map(any -> leasedFrontends()).orElse(null));
    }

    private List<LeasedFrontend> leasedFrontends() {
        return leases.holders().stream()
                .map(holder -> new LeasedFrontend(holder.name(), holder.url()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openStore",
            summary = "Opens a store on the primary's empty disk, with the given books or the first shop's 11")
    @RequestBody(ref = "OpeningRequest")
    @APIResponse(responseCode = "201", ref = "OpenedStore", description = "It is open")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "StoreAlreadyOpen")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response open(OpeningRequest request) {
        if (!config.isPrimary()) {
            throw new Unavailable("A store is opened at the primary.");
        }
        OpenedStore opened = storeBootstrap.open(request.booksOrFirst());
        primary.storeOpened();
        return Response.created(UriBuilder.fromResource(StoreResource.class).build())
                .entity(opened)
                .build();
    }
}
