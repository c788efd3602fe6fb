package bazar.shared.problem.http;

import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {
    @Context
    private UriInfo request;

    @Override
    public Response toResponse(ProblemException e) {
        return ProblemResponse.of(e, request);
    }
}
