package bazar.order.catalog;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.Response;

/**
 * A cancellation with what the catalog said about its own answer, for our caller to hear too.
 *
 * @param asOf what the answer is current to, in the form of {@link AsOf}; null if the catalog did not say
 * @param serverTiming where the catalog's time went; null if it did not say
 */
public record CancellationReply(Cancellation cancellation, String asOf, String serverTiming) {
    static CancellationReply of(Response response) {
        return new CancellationReply(
                response.readEntity(Cancellation.class),
                response.getHeaderString(AsOf.HEADER),
                response.getHeaderString("Server-Timing"));
    }
}
