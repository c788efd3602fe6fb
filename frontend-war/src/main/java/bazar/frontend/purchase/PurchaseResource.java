package bazar.frontend.purchase;

import bazar.frontend.http.AsOfCookie;
import bazar.frontend.http.Bodyless;
import bazar.frontend.http.Keyed;
import bazar.frontend.ordering.OrderRequest;
import bazar.frontend.ordering.Ordering;
import bazar.frontend.ordering.Write;
import bazar.shared.keys.BookId;
import bazar.shared.keys.IdempotencyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

/** Buys one copy of a book, once for each key. */
@ApplicationScoped
@Keyed
@Path("/api/purchase")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
@APIResponse(responseCode = "200", ref = "Receipt", description = "Bought, now or when this key was used before")
@APIResponse(responseCode = "400", ref = "InvalidRequest")
@APIResponse(responseCode = "404", ref = "BookNotSold")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "409", ref = "OutOfStock")
@APIResponse(responseCode = "413", ref = "BodyTooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "KeyReused")
@APIResponse(responseCode = "503", ref = "UnavailableOrUnknown")
public class PurchaseResource {
    private final Ordering ordering;

    @Inject
    public PurchaseResource(Ordering ordering) {
        this.ordering = ordering;
    }

    protected PurchaseResource() {
        this(null);
    }

    @POST
    @Path("{id}")
    @Bodyless
    @Operation(operationId = "buyBook", summary = "Buy one copy")
    public Response post(
            @Parameter(ref = "BookId") @PathParam("id") BookId id,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key) {
        return buy(id, key);
    }

    @PUT
    @Path("{id}")
    @Bodyless
    @Operation(operationId = "buyBookByPut", summary = "Buy one copy, as some clients spell it")
    public Response put(
            @Parameter(ref = "BookId") @PathParam("id") BookId id,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key) {
        return buy(id, key);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "buyChosenBook", summary = "Buy one copy of the book that the body names")
    @RequestBody(ref = "BookChoice")
    public Response postChoice(
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            BookChoice choice) {
        return buy(choice.book(), key);
    }

    private Response buy(BookId id, IdempotencyKey key) {
        OrderRequest order = new OrderRequest(id.value());
        return AsOfCookie.on(ordering.buy(new Write<>(client -> client.buy(key.text(), order)))
                .toResponse());
    }
}
