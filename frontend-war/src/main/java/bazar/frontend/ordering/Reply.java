package bazar.frontend.ordering;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * What an order server answers, to be passed on as it is.
 *
 * @param json null if there is nothing to say
 * @param asOf what it is current to, as {@link AsOf#HEADER} has it; null if it did not say
 * @param location what was made, as the public API names it; null if nothing was
 * @param timing where the time went, as a Server-Timing header has it
 */
public record Reply(int status, String json, String asOf, String location, String timing) {
    private static final String TIMING = "Server-Timing";

    /** What an order server has at a path is to be had below this. */
    private static final String PUBLIC = "/api";

    /** @param askedAt by {@link System#nanoTime} */
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

    /** As the public API sends it. */
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
