package bazar.catalog.visibility;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class NotVisibleHereMapper implements ExceptionMapper<NotVisibleHere> {
    @Inject
    private PrimaryRelay primary;

    @Context
    private UriInfo request;

    @Override
    public Response toResponse(NotVisibleHere e) {
        return primary.relay(request);
    }
}
