package bazar.catalog.node;

import bazar.catalog.NotPrimary;
import bazar.catalog.writer.CurrentWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the ingress whether this node takes writes. */
@ApplicationScoped
@Path("/primary")
@Tag(name = "Store")
public class PrimaryResource {
    private final CurrentWriter writer;

    @Inject
    public PrimaryResource(CurrentWriter writer) {
        this.writer = writer;
    }

    protected PrimaryResource() {
        this(null);
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getPrimary", summary = "Whether this node takes writes")
    @APIResponse(responseCode = "200", ref = "Primary", description = "It does")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public String primary() {
        if (!writer.isPresent()) {
            throw new NotPrimary();
        }
        return "primary";
    }
}
