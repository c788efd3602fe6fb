package bazar.catalog.reads;

import bazar.catalog.reads.core.NotReadableHere;
import bazar.shared.problem.Unavailable;
import bazar.shared.problem.http.ProblemResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class NotReadableHereMapper implements ExceptionMapper<NotReadableHere> {
    @Inject
    private PrimaryRelay primary;

    @Context
    private UriInfo request;

    @Override
    public Response toResponse(NotReadableHere e) {
        try {
            return primary.relay(request);
        } catch (Unavailable unavailable) {
            return ProblemResponse.of(unavailable, request); // an exception thrown by a mapper is not mapped
        }
    }
}
