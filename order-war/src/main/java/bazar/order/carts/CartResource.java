package bazar.order.carts;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Item;
import bazar.order.carts.state.VersionVector;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.shared.http.Deadline;
import bazar.shared.keys.BookId;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Carts over HTTP. A cart's id is its only credential. */
@Path("/carts")
@Tag(name = "Carts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CartResource {
    private final CartRules carts;
    private final CurrentBooks books;
    private final OrderLog log;

    @Inject
    public CartResource(CartRules carts, CurrentBooks books, OrderLog log) {
        this.carts = carts;
        this.books = books;
        this.log = log;
    }

    protected CartResource() {
        this(null, null, null);
    }

    @POST
    @Operation(operationId = "createCart", summary = "A new cart, with nothing in it")
    @APIResponse(responseCode = "201", ref = "NewCart", description = "The cart")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "ChangedOrUnknown")
    public Response create() {
        Cart cart = carts.create();
        URI address =
                UriBuilder.fromResource(CartResource.class).path(cart.id()).build();
        return Response.created(address).entity(details(cart)).build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCart",
            summary = "A cart, with titles, prices and stock of now; if the catalog is away, with what is remembered")
    @APIResponse(responseCode = "200", ref = "Cart", description = "The cart, bought or not")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "CartGone")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CartDetails cart(@Parameter(ref = "CartId") @PathParam("id") CartId id) {
        return details(carts.find(id, VersionVector.NONE));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCart", summary = "Deletes a cart that was not bought")
    @APIResponse(responseCode = "204", ref = "NoCart", description = "It is gone")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "CartBought")
    @APIResponse(responseCode = "410", ref = "CartGone")
    @APIResponse(responseCode = "503", ref = "ChangedOrUnknown")
    public void delete(
            @Parameter(ref = "CartId") @PathParam("id") CartId id,
            @Parameter(ref = "Deadline") @HeaderParam(Deadline.HEADER) String deadline) {
        carts.delete(id, Deadline.ofHeader(deadline));
    }

    @PUT
    @Path("/{id}/items/{bookId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putItem", summary = "Puts copies of a book into a cart, in place of those that are in it")
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
    public CartDetails put(
            @Parameter(ref = "CartId") @PathParam("id") CartId id,
            @Parameter(ref = "ItemBookId") @PathParam("bookId") BookId book,
            @Parameter(ref = "Deadline") @HeaderParam(Deadline.HEADER) String deadline,
            NewQuantity quantity) {
        return details(carts.put(id, book.value(), quantity.quantity(), Deadline.ofHeader(deadline)));
    }

    @DELETE
    @Path("/{id}/items/{bookId}")
    @Operation(operationId = "removeItem", summary = "Takes a book out of a cart, if it is in it")
    @APIResponse(responseCode = "200", ref = "Cart", description = "The cart afterwards")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "CartBought")
    @APIResponse(responseCode = "410", ref = "CartGone")
    @APIResponse(responseCode = "503", ref = "ChangedOrUnknown")
    public CartDetails remove(
            @Parameter(ref = "CartId") @PathParam("id") CartId id,
            @Parameter(ref = "ItemBookId") @PathParam("bookId") BookId book,
            @Parameter(ref = "Deadline") @HeaderParam(Deadline.HEADER) String deadline) {
        return details(carts.remove(id, book.value(), Deadline.ofHeader(deadline)));
    }

    private CartDetails details(Cart cart) {
        if (cart.orderId() != null) {
            return log.find(new OrderId(cart.orderId()))
                    .map(order -> CartDetails.bought(cart, order))
                    .orElseGet(() -> CartDetails.remembered(cart));
        }
        try {
            return CartDetails.current(
                    cart, books.find(cart.lines().stream().map(Item::bookId).toList()));
        } catch (Unavailable e) {
            return CartDetails.remembered(cart);
        }
    }
}
