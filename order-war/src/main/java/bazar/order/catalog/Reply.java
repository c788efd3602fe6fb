package bazar.order.catalog;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * An answer of the catalog, with the headers that are passed on to the caller.
 *
 * @param asOf how current the answer is, in the form of {@link AsOf}; null if the catalog did not say or was not asked
 * @param serverTiming where the catalog's time went; null in the same cases
 */
public record Reply<T>(T body, String asOf, String serverTiming) {
    private static final String SERVER_TIMING = "Server-Timing";

    static <T> Reply<T> of(Response response, Class<T> type) {
        return new Reply<>(
                response.readEntity(type),
                response.getHeaderString(AsOf.HEADER),
                response.getHeaderString(SERVER_TIMING));
    }

    /** Returns a reply that needed no request to the catalog. */
    public static <T> Reply<T> known(T body) {
        return new Reply<>(body, null, null);
    }

    public <R> Reply<R> map(Function<? super T, ? extends R> change) {
        return new Reply<>(change.apply(body), asOf, serverTiming);
    }

    public Response toResponse() {
        return Response.ok(body)
                .header(AsOf.HEADER, asOf)
                .header(SERVER_TIMING, serverTiming)
                .build();
    }
}
