package bazar.frontend.ordering;

import bazar.shared.keys.IdempotencyKey;
import bazar.shared.log.AsOf;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The order servers' REST interface for orders. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
public interface OrderingClient {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Response buy(@HeaderParam(IdempotencyKey.HEADER) String key, OrderRequest order);

    @GET
    @Path("{id}")
    Response order(@HeaderParam(AsOf.MIN_HEADER) AsOf least, @PathParam("id") String id);

    @PUT
    @Path("{id}/cancellation")
    Response cancel(@PathParam("id") String id);
}
