package bazar.frontend.ordering;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.Response;

/**
 * What an order server answers, with what it says about its answer.
 *
 * @param asOf what it is current to, as {@link AsOf#HEADER} has it; null if it did not say
 * @param timing where the time went, as a Server-Timing header has it
 */
public record Reply<T>(T body, String asOf, String timing) {
    private static final String TIMING = "Server-Timing";

    static <T> Reply<T> of(Response response, Class<T> type, long startedAt) {
        T body = response.readEntity(type);
        String own = "ordering;dur=" + Math.floor((System.nanoTime() - startedAt) / 1e5) / 10;
        String its = response.getHeaderString(TIMING);
        return new Reply<>(body, response.getHeaderString(AsOf.HEADER), its == null ? own : own + ", " + its);
    }

    /** As the public API sends it. */
    public Response toResponse() {
        return Response.ok(body)
                .header(AsOf.HEADER, asOf)
                .header(TIMING, timing)
                .build();
    }
}
