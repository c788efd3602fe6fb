package bazar.frontend.ordering;

import bazar.shared.keys.IdempotencyKey;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The order servers' REST interface for carts. */
@Path("/carts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface CartClient {
    @POST
    Response create();

    @GET
    @Path("{id}")
    Response cart(@PathParam("id") String id);

    @DELETE
    @Path("{id}")
    Response delete(@PathParam("id") String id);

    @PUT
    @Path("{id}/items/{bookId}")
    Response put(@PathParam("id") String id, @PathParam("bookId") String bookId, NewQuantity quantity);

    @DELETE
    @Path("{id}/items/{bookId}")
    Response remove(@PathParam("id") String id, @PathParam("bookId") String bookId);

    @POST
    @Path("{id}/checkout")
    Response checkOut(
            @PathParam("id") String id, @HeaderParam(IdempotencyKey.HEADER) String key, CheckoutRequest request);
}
