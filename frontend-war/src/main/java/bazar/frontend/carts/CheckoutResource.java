package bazar.frontend.carts;

import bazar.frontend.http.AsOfCookie;
import bazar.frontend.http.Keyed;
import bazar.frontend.ordering.Carts;
import bazar.frontend.ordering.CheckoutRequest;
import bazar.frontend.ordering.Write;
import bazar.shared.json.StrictJson;
import bazar.shared.keys.IdempotencyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Buys carts, once for each key. */
@ApplicationScoped
@Keyed
@Path("/api/carts/{id}/checkout")
@Tag(name = "Carts")
@Produces(MediaType.APPLICATION_JSON)
public class CheckoutResource {
    private final Carts carts;

    @Inject
    public CheckoutResource(Carts carts) {
        this.carts = carts;
    }

    protected CheckoutResource() {
        this(null);
    }

    @POST
    @Operation(operationId = "checkOut", summary = "Buy all of a cart or nothing")
    @RequestBody(ref = "Checkout")
    @APIResponse(responseCode = "200", ref = "CheckedOut", description = "Bought, now or when this key was used before")
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
            @Parameter(ref = "CartId") @PathParam("id") String id,
            @Parameter(ref = "IdempotencyKey") @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            @Parameter(hidden = true) @Context HttpHeaders headers,
            byte[] body) {
        CheckoutRequest request = request(headers.getMediaType(), body);
        return AsOfCookie.on(carts.checkOut(new Write<>(client -> client.checkOut(id, key.text(), request)))
                .toResponse());
    }

    /** A request without a body needs no media type. */
    private static CheckoutRequest request(MediaType type, byte[] body) {
        if (new String(body, StandardCharsets.UTF_8).isBlank()) {
            return CheckoutRequest.NOTHING_SEEN;
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            throw new NotSupportedException();
        }
        return StrictJson.read(body, CheckoutRequest.class);
    }
}
