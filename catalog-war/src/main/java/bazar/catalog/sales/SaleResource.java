package bazar.catalog.sales;

import bazar.catalog.books.core.BookNotFound;
import bazar.catalog.log.SaleImage;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.reads.core.ReadGate.Reading;
import bazar.catalog.sales.core.CartAlreadySold;
import bazar.catalog.sales.core.OutOfStock;
import bazar.catalog.sales.core.SaleNotFound;
import bazar.catalog.sales.core.SaleRequest;
import bazar.catalog.sales.core.Sell;
import bazar.catalog.writer.CurrentWriter;
import bazar.catalog.writer.WriteAnswer;
import bazar.catalog.writer.core.WriteReceipt;
import bazar.shared.keys.Key;
import bazar.shared.keys.KeyReused;
import bazar.shared.log.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Makes sales at the primary, and reads them at any replica. */
@ApplicationScoped
@Path(SaleResource.PATH)
@Tag(name = "Sales")
@Produces(MediaType.APPLICATION_JSON)
public class SaleResource {
    static final String PATH = "/sales/{orderId: [A-Za-z0-9_-]{1,64}}";

    private final CurrentWriter writer;
    private final Sales sales;
    private final Cancellations cancellations;
    private final ReadGate readGate;

    @Inject
    public SaleResource(CurrentWriter writer, Sales sales, Cancellations cancellations, ReadGate readGate) {
        this.writer = writer;
        this.sales = sales;
        this.cancellations = cancellations;
        this.readGate = readGate;
    }

    protected SaleResource() {
        this(null, null, null, null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sell", summary = "Sells all lines or none, once for each order id")
    @RequestBody(ref = "SaleRequest")
    @APIResponse(responseCode = "200", ref = "NewSale", description = "Sold, now or when this was asked before")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "BookNotSold")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "SaleRefused")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknown")
    public Response sell(@Parameter(ref = "SaleId") @PathParam("orderId") String orderId, SaleRequest request) {
        return answer(writer.submit(new Sell(orderId, request)));
    }

    @GET
    @Operation(operationId = "getSale", summary = "A sale, and whether it was cancelled")
    @APIResponse(responseCode = "200", ref = "Sale", description = "The sale")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "SaleNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response sale(
            @Parameter(ref = "SaleId") @PathParam("orderId") String orderId,
            @Parameter(ref = "MinAsOf") @HeaderParam(AsOf.MIN_HEADER) String atLeast) {
        Reading<Optional<SaleDetails>> read =
                readGate.read(Key.sale(orderId), AsOf.ofHeader(atLeast), () -> find(orderId));
        SaleDetails sale = read.rows().orElseThrow(() -> new SaleNotFound().with(AsOf.HEADER, read.asOf()));
        return Response.ok(sale).header(AsOf.HEADER, read.asOf()).build();
    }

    private Optional<SaleDetails> find(String orderId) {
        return sales.find(orderId).map(sale -> SaleDetails.of(sale, cancellations.find(orderId)));
    }

    private static Response answer(WriteReceipt<Sell.Result> writeReceipt) {
        return WriteAnswer.of(Response.ok(saleOf(writeReceipt.result())), writeReceipt);
    }

    private static SaleImage saleOf(Sell.Result result) {
        if (result instanceof Sell.Sold sold) {
            return sold.sale();
        }
        if (result instanceof Sell.SoldOut soldOut) {
            throw new OutOfStock(soldOut.books());
        }
        if (result instanceof Sell.UnknownBook unknown) {
            throw new BookNotFound(unknown.bookId());
        }
        if (result instanceof Sell.CartSold cart) {
            throw new CartAlreadySold(cart.orderId());
        }
        throw new KeyReused();
    }
}
