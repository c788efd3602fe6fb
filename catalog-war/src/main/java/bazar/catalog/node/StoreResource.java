package bazar.catalog.node;

import bazar.catalog.CatalogConfig;
import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.replication.HeldLog;
import bazar.catalog.storage.Disk;
import bazar.shared.keys.Key;
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
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The store as a whole. An empty disk is never filled by itself: somebody opens the store, once. */
@ApplicationScoped
@Path("/store")
@Produces(MediaType.APPLICATION_JSON)
public class StoreResource {
    private static final int BOOKS_AN_ENTRY = 500;
    private static final long BEFORE_THE_FIRST_EPOCH = 0;

    private final CatalogConfig config;
    private final Disk disk;
    private final Primary primary;

    @Inject
    public StoreResource(@ConfigProperties(prefix = "bazar.catalog") CatalogConfig config, Disk disk, Primary primary) {
        this.config = config;
        this.disk = disk;
        this.primary = primary;
    }

    /** For the container's proxy. */
    protected StoreResource() {
        this(null, null, null);
    }

    @GET
    @Operation(summary = "What this node knows of itself")
    @APIResponse(
            responseCode = "200",
            description = "Its store, role and place in the log",
            content = @Content(schema = @Schema(implementation = StoreState.class)))
    public StoreState state() {
        HeldLog held = disk.held();
        return new StoreState(
                held.store(),
                config.isPrimary() ? "primary" : "secondary",
                held.epoch(),
                held.applied().lsn(),
                held.applied().hash());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a store on the primary's empty disk, with its first books")
    @APIResponse(responseCode = "201", description = "Open; the store's id")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "409", ref = "StoreAlreadyOpen")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public synchronized Response open(OpeningRequest request) {
        if (!config.isPrimary()) {
            throw new Unavailable("A store is opened at the primary.", 1);
        }
        String open = disk.held().store();
        if (open != null) {
            throw new StoreAlreadyOpen(open);
        }
        String store = UUID.randomUUID().toString();
        disk.open(store, entriesOf(request.books().stream().map(NewBook::image).toList()));
        primary.storeOpened();
        return Response.status(Status.CREATED).entity(Map.of("store", store)).build();
    }

    private static List<LogEntry> entriesOf(List<BookImage> books) {
        List<LogEntry> entries = new ArrayList<>();
        LogPosition position = LogPosition.START;
        for (int from = 0; from < books.size(); from += BOOKS_AN_ENTRY) {
            List<BookImage> some = books.subList(from, Math.min(from + BOOKS_AN_ENTRY, books.size()));
            LogEntry entry =
                    position.next(BEFORE_THE_FIRST_EPOCH, new Changes(List.of(Key.ALL.name()), some, List.of()));
            entries.add(entry);
            position = entry.position();
        }
        return entries;
    }
}
