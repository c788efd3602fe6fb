package bazar.catalog.node;

import bazar.catalog.writer.CurrentWriter;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether this node takes writes; what the ingress routes them by. */
@ApplicationScoped
@Path("/primary")
public class PrimaryResource {
    @Inject
    private CurrentWriter writer;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String primary() {
        if (!writer.isPresent()) {
            throw new Unavailable("This node is not the primary of an open store.", 1);
        }
        return "primary";
    }
}
