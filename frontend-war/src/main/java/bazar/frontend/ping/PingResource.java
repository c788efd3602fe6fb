package bazar.frontend.ping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Does nothing, through all layers that a request passes: the reference for every performance figure. */
@ApplicationScoped
@Path("/api/ping")
@Tag(name = "Measuring")
public class PingResource {
    @GET
    @Operation(operationId = "ping", summary = "Nothing, as fast as it gets")
    @APIResponse(responseCode = "200", ref = "Pong", description = "Always the same")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @Produces(MediaType.TEXT_PLAIN)
    public String ping() {
        return "pong";
    }
}
