package bazar.catalog.backup;

import bazar.catalog.NotPrimary;
import bazar.catalog.writer.CurrentWriter;
import bazar.shared.backup.OnlineBackup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Copies the primary's database. A secondary's is not copied, because it may hold entries that were never committed.
 */
@ApplicationScoped
@Path("/backup")
@Tag(name = "Backup")
@Produces(MediaType.APPLICATION_JSON)
public class BackupResource {
    private final CurrentWriter writer;
    private final File dataDirectory;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    private OnlineBackup backup;

    @Inject
    public BackupResource(CurrentWriter writer, @ConfigProperty(name = "DATA_DIR") File dataDirectory) {
        this.writer = writer;
        this.dataDirectory = dataDirectory;
    }

    protected BackupResource() {
        this(null, null);
    }

    @PostConstruct
    void begin() {
        backup = new OnlineBackup(database, dataDirectory.toPath());
    }

    @POST
    @Operation(
            operationId = "makeBackup",
            summary = "Copies the primary's database into the folder backup of its data directory",
            description = "Writes continue meanwhile. The copy is opened once, checked, and replaces the previous one.")
    @APIResponse(responseCode = "200", ref = "StoreCopy", description = "What the copy holds")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "BackupUnderway")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public StoreCopy make() {
        if (!writer.isPresent()) {
            throw new NotPrimary();
        }
        return backup.make(StoreCopy::of);
    }

    @DELETE
    @Operation(operationId = "removeBackup", summary = "Removes the copy, if there is one")
    @APIResponse(responseCode = "204", ref = "NoBackup", description = "There is none")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "BackupUnderway")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public void remove() {
        backup.remove();
    }
}
