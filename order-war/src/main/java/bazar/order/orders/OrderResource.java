package bazar.order.orders;

import bazar.order.catalog.Catalog;
import bazar.order.catalog.SaleReply;
import bazar.order.catalog.SaleRequest;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Buys and shows orders. The catalog decides what is sold; the order log follows. */
@Path("/orders")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OrderResource {
    private final Catalog catalog;
    private final OrderLog log;

    @Inject
    public OrderResource(Catalog catalog, OrderLog log) {
        this.catalog = catalog;
        this.log = log;
    }

    /** For the container's proxy. */
    protected OrderResource() {
        this(null, null);
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
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            JsonObject body) {
        if (key == null) {
            throw new InvalidRequest("The " + IdempotencyKey.HEADER + " header is missing.");
        }
        NewOrder order = NewOrder.of(body);
        // A repeat asks the catalog again: it alone knows what this key has bought.
        SaleReply reply = catalog.sell(OrderId.of(OrderId.GUESTS, key).text(), SaleRequest.ofOne(order.bookId()));
        log.follow(reply.sale());
        return answer(Receipt.of(reply.sale()), reply);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOrder",
            summary = "An order of the log; one that this server has not stored is fetched from the catalog")
    @APIResponse(responseCode = "200", ref = "Order", description = "The order")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "OrderNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response order(@Parameter(ref = "OrderId") @PathParam("id") OrderId id) {
        Optional<Order> known = log.find(id);
        return known.isPresent() ? Response.ok(OrderDetails.of(known.get())).build() : adopt(id);
    }

    /** What was sold through another order server, or by one that died before it could store the order. */
    private Response adopt(OrderId id) {
        SaleReply reply = catalog.sale(id.text()).orElseThrow(() -> new OrderNotFound(id));
        return answer(OrderDetails.of(log.follow(reply.sale())), reply);
    }

    private static Response answer(Object entity, SaleReply reply) {
        return Response.ok(entity)
                .header(AsOf.HEADER, reply.asOf())
                .header("Server-Timing", reply.serverTiming())
                .build();
    }
}
