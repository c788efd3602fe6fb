package bazar.order.listing;

import bazar.order.following.SalesFollower;
import bazar.order.orders.OrderDetails;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.shared.http.Accept;
import bazar.shared.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The whole order log, in pages or as CSV. It contains every order and every cancellation that was acknowledged before
 * the request.
 */
@Path("/orders")
@Tag(name = "Orders")
@ApplicationScoped
public class OrderLogResource {
    private static final int MAX_PAGE = 100;
    private static final String CSV = "text/csv";

    private final OrderLog log;
    private final SalesFollower follower;

    @Inject
    public OrderLogResource(OrderLog log, SalesFollower follower) {
        this.log = log;
        this.follower = follower;
    }

    protected OrderLogResource() {
        this(null, null);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(operationId = "listOrders", summary = "The orders of the log, newest first")
    @APIResponse(responseCode = "200", ref = "Orders", description = "A page of them, perhaps empty")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "OrderNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response orders(
            @Parameter(ref = "Before") @QueryParam("before") OrderId before,
            @Parameter(ref = "Limit") @QueryParam("limit") @DefaultValue("20") int limit,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        Optional<String> liked = Accept.of(accept).best(Stream.of(MediaType.APPLICATION_JSON, CSV));
        return liked.filter(CSV::equals).isPresent() ? csv() : page(before, limit);
    }

    private Response page(OrderId before, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new InvalidRequest("The parameter limit is from 1 to " + MAX_PAGE + ".");
        }
        follower.catchUp();
        List<OrderDetails> orders = log.page(Optional.ofNullable(before), limit);
        ResponseBuilder answer = Response.ok(orders, MediaType.APPLICATION_JSON);
        if (orders.size() == limit) {
            answer.header(HttpHeaders.LINK, linkToNext(orders.get(limit - 1), limit));
        }
        return answer.build();
    }

    private Response csv() {
        follower.catchUp();
        StreamingOutput rows = this::writeAll;
        return Response.ok(rows, CSV + ";charset=UTF-8").build();
    }

    /** Reads one page at a time, so that a log of any length fits into memory. */
    private void writeAll(OutputStream target) throws IOException {
        OrderCsv csv = new OrderCsv(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        Optional<OrderId> last = Optional.empty();
        List<OrderDetails> page;
        do {
            page = log.page(last, MAX_PAGE);
            csv.write(page);
            last = page.stream().reduce((some, later) -> later).map(order -> new OrderId(order.orderId()));
        } while (page.size() == MAX_PAGE);
        csv.flush();
    }

    private static String linkToNext(OrderDetails last, int limit) {
        return "<"
                + UriBuilder.fromResource(OrderLogResource.class)
                        .queryParam("before", last.orderId())
                        .queryParam("limit", limit)
                        .build()
                + ">; rel=\"next\"";
    }
}
