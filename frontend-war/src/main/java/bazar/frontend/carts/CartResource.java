package bazar.frontend.carts;

import bazar.frontend.http.Bodyless;
import bazar.frontend.ordering.CartClient;
import bazar.frontend.ordering.Carts;
import bazar.frontend.ordering.NewQuantity;
import bazar.frontend.ordering.Write;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Passes requests for carts on to the order servers, which keep the carts and check the requests. Knowledge of a cart's
 * id permits to change it.
 */
@ApplicationScoped
@Path("/api/carts")
@Tag(name = "Carts")
@Produces(MediaType.APPLICATION_JSON)
public class CartResource {
    private final Carts carts;

    @Inject
    public CartResource(Carts carts) {
        this.carts = carts;
    }

    protected CartResource() {
        this(null);
    }

    @POST
    @Bodyless
    @Operation(operationId = "createCart", summary = "Create a cart")
    @APIResponse(responseCode = "201", ref = "NewCart", description = "The cart, with nothing in it")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "ChangedOrUnknown")
    public Response create() {
        return carts.change(new Write<>(CartClient::create)).toResponse();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCart", summary = "A cart, at current prices")
    @APIResponse(responseCode = "200", ref = "Cart", description = "The cart, bought or not")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "CartGone")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response cart(@Parameter(ref = "CartId") @PathParam("id") String id) {
        return carts.cart(id).toResponse();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteCart", summary = "Delete a cart that was not bought")
    @APIResponse(responseCode = "204", ref = "NoCart", description = "It is gone")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "CartBought")
    @APIResponse(responseCode = "410", ref = "CartGone")
    @APIResponse(responseCode = "503", ref = "ChangedOrUnknown")
    public Response delete(@Parameter(ref = "CartId") @PathParam("id") String id) {
        return carts.change(new Write<>(client -> client.delete(id))).toResponse();
    }

    @PUT
    @Path("{id}/items/{bookId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putItem", summary = "Put copies of a book into a cart, in place of those that are in it")
    @RequestBody(ref = "NewQuantity")
    @APIResponse(responseCode = "200", ref = "Cart", description = "The cart afterwards")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartOrBookNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "CartBoughtOrFull")
    @APIResponse(responseCode = "410", ref = "CartGone")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "ChangedOrUnknown")
    public Response put(
            @Parameter(ref = "CartId") @PathParam("id") String id,
            @Parameter(ref = "ItemBookId") @PathParam("bookId") String bookId,
            NewQuantity quantity) {
        return carts.change(new Write<>(client -> client.put(id, bookId, quantity)))
                .toResponse();
    }

    @DELETE
    @Path("{id}/items/{bookId}")
    @Operation(operationId = "removeItem", summary = "Take a book out of a cart")
    @APIResponse(responseCode = "200", ref = "Cart", description = "The cart afterwards")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "CartBought")
    @APIResponse(responseCode = "410", ref = "CartGone")
    @APIResponse(responseCode = "503", ref = "ChangedOrUnknown")
    public Response remove(
            @Parameter(ref = "CartId") @PathParam("id") String id,
            @Parameter(ref = "ItemBookId") @PathParam("bookId") String bookId) {
        return carts.change(new Write<>(client -> client.remove(id, bookId))).toResponse();
    }
}
