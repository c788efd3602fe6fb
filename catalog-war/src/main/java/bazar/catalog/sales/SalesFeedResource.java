package bazar.catalog.sales;

import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.reads.core.ReadGate.Reading;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the sales feed, at any replica that has applied the log as far as the reader. */
@ApplicationScoped
@Path("/sales")
@Tag(name = "Sales")
@Produces(MediaType.APPLICATION_JSON)
public class SalesFeedResource {
    private static final long ANY_EPOCH = 0;

    private final SalesFeed feed;
    private final ReadGate readGate;

    @Inject
    public SalesFeedResource(SalesFeed feed, ReadGate readGate) {
        this.feed = feed;
        this.readGate = readGate;
    }

    protected SalesFeedResource() {
        this(null, null);
    }

    @GET
    @Operation(
            operationId = "followSales",
            summary = "Sales and cancellations after a log entry, in the log's order",
            description = "A reader that continues each time after upTo gets every sale and every cancellation once.")
    @APIResponse(responseCode = "200", ref = "SalesPage", description = "A page of them, perhaps empty")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response page(@Parameter(ref = "AfterLsn") @QueryParam("after") @DefaultValue("0") long after) {
        if (after < 0) {
            throw new InvalidRequest("The parameter after is at least 0.");
        }
        Reading<SalesPage> read =
                readGate.read(Key.ALL, new AsOf(ANY_EPOCH, after), asOf -> feed.page(after, asOf.lsn()));
        return Response.ok(read.rows()).header(AsOf.HEADER, read.asOf()).build();
    }
}
