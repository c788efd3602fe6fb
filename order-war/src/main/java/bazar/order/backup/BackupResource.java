package bazar.order.backup;

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

/** The online backup of this node's database. */
@Path("/backup")
@Tag(name = "Backup")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BackupResource {
    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    @Inject
    @ConfigProperty(name = "DATA_DIR")
    private File dataDirectory;

    private OnlineBackup backup;

    @PostConstruct
    void begin() {
        backup = new OnlineBackup(database, dataDirectory.toPath());
    }

    @POST
    @Operation(
            operationId = "makeBackup",
            summary =
                    "Copies the database, while it is written to, into the folder backup of this node's data directory",
            description = "The copy is opened once, checked, and replaces the one before.")
    @APIResponse(responseCode = "200", ref = "OrderLogCopy", description = "What the copy holds")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "BackupUnderway")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public OrderLogCopy make() {
        return backup.make(OrderLogCopy::of);
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
