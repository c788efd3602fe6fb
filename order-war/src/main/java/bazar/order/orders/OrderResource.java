package bazar.order.orders;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Reply;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/orders")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OrderResource {
    private final Purchases purchases;

    @Inject
    public OrderResource(Purchases purchases) {
        this.purchases = purchases;
    }

    protected OrderResource() {
        this(null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "buyBook", summary = "Buys one copy of a book; repeated with the same key it happens once")
    @RequestBody(ref = "NewOrder")
    @APIResponse(responseCode = "200", ref = "Receipt", description = "Bought, now or when this was asked before")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "BookNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "OutOfStock")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknown")
    public Response buy(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, NewOrder order) {
        if (key == null) {
            throw new InvalidRequest("The " + IdempotencyKey.HEADER + " header is missing.");
        }
        return purchases.buy(key, order.bookId()).map(Receipt::of).toResponse();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOrder",
            summary = "An order as it is now; unless it is known to be cancelled, the catalog is asked whether it is")
    @APIResponse(responseCode = "200", ref = "Order", description = "The order")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "OrderNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response order(
            @Parameter(ref = "OrderId") @PathParam("id") OrderId id,
            @Parameter(ref = "MinAsOf") @HeaderParam(AsOf.MIN_HEADER) String minAsOf) {
        return purchases.find(id, AsOf.ofHeader(minAsOf)).map(OrderDetails::of).toResponse();
    }

    @PUT
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancels an order and puts its copies back on the shelf; repeated it happens once")
    @APIResponse(responseCode = "200", ref = "CancelledOrder", description = "Cancelled, now or before")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "OrderNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "StockOutOfRange")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknown")
    public Response cancel(@Parameter(ref = "OrderId") @PathParam("id") OrderId id) {
        Reply<Cancellation> reply = purchases.cancel(id);
        try {
            Order cancelled = purchases.find(id, AsOf.parse(reply.asOf())).body();
            return reply.map(cancellation -> OrderDetails.of(cancelled)).toResponse();
        } catch (Unavailable e) {
            throw new OutcomeUnknown(e); // the order is cancelled, but its lines cannot be read now
        }
    }
}
