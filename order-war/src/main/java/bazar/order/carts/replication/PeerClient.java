package bazar.order.carts.replication;

import bazar.order.carts.state.Cart;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.MergeAck;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;

/** Another order server over HTTP. */
@Path("/peers/carts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PeerClient extends Closeable {
    @POST
    MergeAck tell(CartChanges changes);

    @GET
    @Path("{id}")
    Cart cart(@PathParam("id") String id);
}
