package bazar.catalog.sales;

import bazar.catalog.visibility.ReadGate;
import bazar.catalog.visibility.ReadGate.Reading;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.log.StoreId;
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

/** The sales for whoever follows them, at any replica that has come as far as the follower. */
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

    /** For the container's proxy. */
    protected SalesFeedResource() {
        this(null, null);
    }

    @GET
    @Operation(
            operationId = "followSales",
            summary = "What was sold and cancelled after an entry of the log, in the log's order",
            description = "Whoever goes on from upTo, page by page, hears of every sale and every cancellation once.")
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
        return Response.ok(read.rows())
                .header(AsOf.HEADER, read.asOf())
                .header(StoreId.HEADER, readGate.store())
                .build();
    }
}
