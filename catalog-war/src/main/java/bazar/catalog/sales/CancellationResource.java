package bazar.catalog.sales;

import bazar.catalog.books.core.StockOutOfRange;
import bazar.catalog.sales.core.Cancel;
import bazar.catalog.sales.core.SaleNotFound;
import bazar.catalog.writer.CurrentWriter;
import bazar.catalog.writer.WriteAnswer;
import bazar.shared.log.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** Cancels sales, at the primary alone. */
@ApplicationScoped
@Path(SaleResource.PATH + "/cancellation")
@Tag(name = "Sales")
@Produces(MediaType.APPLICATION_JSON)
public class CancellationResource {
    private final CurrentWriter writer;

    @Inject
    public CancellationResource(CurrentWriter writer) {
        this.writer = writer;
    }

    protected CancellationResource() {
        this(null);
    }

    @PUT
    @Operation(
            operationId = "cancelSale",
            summary = "Cancels a sale and returns its copies to stock; a repetition changes nothing",
            description = "Copies of a book that was deleted meanwhile are not returned.")
    @APIResponse(responseCode = "200", ref = "Cancellation", description = "Cancelled, now or before")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "SaleNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "StockOutOfRange")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknown")
    public Response cancel(@Parameter(ref = "SaleId") @PathParam("orderId") String orderId) {
        var receipt = writer.submit(new Cancel(orderId));
        if (receipt.result() instanceof Cancel.Cancelled cancelled) {
            return WriteAnswer.of(Response.ok(cancelled.cancellation()), receipt);
        }
        if (receipt.result() instanceof Cancel.StockOutOfRange refused) {
            throw new StockOutOfRange(refused.book()).with(AsOf.HEADER, receipt.asOf());
        }
        throw new SaleNotFound().with(AsOf.HEADER, receipt.asOf());
    }
}
