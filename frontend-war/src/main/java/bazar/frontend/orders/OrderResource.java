package bazar.frontend.orders;

import bazar.frontend.http.AsOfCookie;
import bazar.frontend.http.ReadsOwnWrites;
import bazar.frontend.ordering.Ordering;
import bazar.frontend.ordering.Write;
import bazar.shared.log.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@Path("/api/orders")
@ReadsOwnWrites
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    private final Ordering ordering;

    @Inject
    public OrderResource(Ordering ordering) {
        this.ordering = ordering;
    }

    protected OrderResource() {
        this(null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOrder", summary = "An order")
    @APIResponse(responseCode = "200", ref = "Order", description = "The order")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "OrderNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response order(
            @Parameter(ref = "OrderId") @PathParam("id") String id,
            @Parameter(ref = "MinAsOf") @HeaderParam(AsOf.MIN_HEADER) String minAsOf) {
        return ordering.order(id, AsOf.ofHeader(minAsOf)).toResponse();
    }

    @PUT
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelOrder", summary = "Cancel an order; a repetition changes nothing")
    @APIResponse(responseCode = "200", ref = "CancelledOrder", description = "Cancelled, now or before")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "OrderNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "StockOutOfRange")
    @APIResponse(responseCode = "503", ref = "CancelledOrUnknown")
    public Response cancel(@Parameter(ref = "OrderId") @PathParam("id") String id) {
        return AsOfCookie.on(
                ordering.cancel(new Write<>(client -> client.cancel(id))).toResponse());
    }
}
