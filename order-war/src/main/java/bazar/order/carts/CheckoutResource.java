package bazar.order.carts;

import bazar.order.carts.state.CartId;
import bazar.order.orders.OrderId;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Checkouts over HTTP. */
@Path("/carts/{id}/checkout")
@Tag(name = "Carts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CheckoutResource {
    private final Checkout checkout;

    @Inject
    public CheckoutResource(Checkout checkout) {
        this.checkout = checkout;
    }

    protected CheckoutResource() {
        this(null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkOut",
            summary = "Buys all of a cart or nothing; repeated with the same key it happens once")
    @RequestBody(ref = "Checkout")
    @APIResponse(responseCode = "200", ref = "Order", description = "Bought, now or when this was asked before")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "CartOrBookNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "CartNotBuyable")
    @APIResponse(responseCode = "410", ref = "CartGone")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknown")
    public Response checkOut(
            @Parameter(ref = "CartId") @PathParam("id") CartId id,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            CheckoutRequest request) {
        if (key == null) {
            throw new InvalidRequest("The " + IdempotencyKey.HEADER + " header is missing.");
        }
        return checkout.buy(id, request.seen(), OrderId.of(OrderId.GUESTS, key)).toResponse();
    }
}
