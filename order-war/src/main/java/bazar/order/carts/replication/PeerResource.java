package bazar.order.carts.replication;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.CartNotFound;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.carts.storage.MergeAck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The endpoints for the other order servers. */
@Path("/peers/carts")
@Tag(name = "Peers")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PeerResource {
    private final LocalCarts carts;
    private final Peers peers;

    @Inject
    public PeerResource(LocalCarts carts, Peers peers) {
        this.carts = carts;
        this.peers = peers;
    }

    protected PeerResource() {
        this(null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tellCartChanges",
            summary = "Merges what another order server has stored into what is stored here",
            description = "The answer says from where to go on; what leaves a gap is merged too and does not count.")
    @RequestBody(ref = "CartChanges")
    @APIResponse(responseCode = "200", ref = "Reception", description = "Up to where the other has been heard")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public MergeAck receive(CartChanges changes) {
        MergeAck mergeAck = carts.receive(changes);
        peers.wake();
        return mergeAck;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCartState", summary = "A cart as it is merged, with all that this server knows of it")
    @APIResponse(responseCode = "200", ref = "CartState", description = "The state of the cart")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Cart state(@Parameter(ref = "CartId") @PathParam("id") CartId id) {
        return carts.find(id).orElseThrow(() -> new CartNotFound(id));
    }
}
