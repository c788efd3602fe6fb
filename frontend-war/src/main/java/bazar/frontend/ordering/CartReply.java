package bazar.frontend.ordering;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * What an order server answers about a cart, to be passed on as it is.
 *
 * @param json null if there is nothing to say
 * @param asOf what it is current to, as {@link AsOf#HEADER} has it; null if it did not say
 * @param timing where the time went, as a Server-Timing header has it; null if it did not say
 */
public record CartReply(int status, String json, String asOf, String timing) {
    private static final String TIMING = "Server-Timing";

    static CartReply of(Response response) {
        return new CartReply(
                response.getStatus(),
                response.hasEntity() ? response.readEntity(String.class) : null,
                response.getHeaderString(AsOf.HEADER),
                response.getHeaderString(TIMING));
    }

    /** As the public API sends it. */
    public ResponseBuilder toResponse() {
        ResponseBuilder answer =
                Response.status(status).header(AsOf.HEADER, asOf).header(TIMING, timing);
        return json == null ? answer : answer.entity(json).type(MediaType.APPLICATION_JSON_TYPE);
    }
}
