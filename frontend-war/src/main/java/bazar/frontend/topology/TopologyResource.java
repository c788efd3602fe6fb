package bazar.frontend.topology;

import bazar.frontend.topology.core.Topology;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the state of the store's nodes. It discloses no addresses. */
@ApplicationScoped
@Path("/api/topology")
@Tag(name = "Topology")
public class TopologyResource {
    private final TopologyProbe topologyProbe;

    @Inject
    public TopologyResource(TopologyProbe topologyProbe) {
        this.topologyProbe = topologyProbe;
    }

    protected TopologyResource() {
        this(null);
    }

    @GET
    @Operation(operationId = "getTopology", summary = "The state of every node, at most a second old")
    @APIResponse(responseCode = "200", ref = "Topology", description = "The nodes")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @Produces(MediaType.APPLICATION_JSON)
    public Topology topology() {
        return topologyProbe.topology();
    }
}
