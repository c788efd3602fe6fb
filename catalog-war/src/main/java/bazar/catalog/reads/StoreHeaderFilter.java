package bazar.catalog.reads;

import bazar.catalog.reads.core.ReadGate;
import bazar.shared.log.AsOf;
import bazar.shared.log.StoreId;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** An answer that says what it is current to names the store as well: an as-of is comparable within one store only. */
@Provider
public class StoreHeaderFilter implements ContainerResponseFilter {
    @Inject
    private ReadGate readGate;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        boolean isRelayed = headers.containsKey(StoreId.HEADER);
        if (headers.containsKey(AsOf.HEADER) && !isRelayed) {
            headers.putSingle(StoreId.HEADER, readGate.store());
        }
    }
}
