package bazar.frontend.ordering;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * An order server's answer, to be passed on unchanged.
 *
 * @param json null if there is no body
 * @param asOf what it is current to, as in the header {@link AsOf#HEADER}; null if absent
 * @param location the public path of what was created; null if nothing was
 * @param timing the value of a Server-Timing header
 */
public record Reply(int status, String json, String asOf, String location, String timing) {
    private static final String TIMING = "Server-Timing";

    /** The public API has the order servers' paths below this one. */
    private static final String PUBLIC = "/api";

    /** @param askedAt {@link System#nanoTime} when the request was sent */
    static Reply of(Response response, long askedAt) {
        String json = response.hasEntity() ? response.readEntity(String.class) : null;
        String own = "ordering;dur=" + Math.floor((System.nanoTime() - askedAt) / 1e5) / 10;
        String its = response.getHeaderString(TIMING);
        return new Reply(
                response.getStatus(),
                json,
                response.getHeaderString(AsOf.HEADER),
                response.getLocation() == null
                        ? null
                        : PUBLIC + response.getLocation().getPath(),
                its == null ? own : own + ", " + its);
    }

    public Response toResponse() {
        ResponseBuilder answer = Response.status(status)
                .header(AsOf.HEADER, asOf)
                .header(HttpHeaders.LOCATION, location)
                .header(TIMING, timing);
        return json == null
                ? answer.build()
                : answer.entity(json).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
