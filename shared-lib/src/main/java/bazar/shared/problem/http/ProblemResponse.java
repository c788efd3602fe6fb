package bazar.shared.problem.http;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Builds the HTTP response for a problem. */
public final class ProblemResponse {
    private ProblemResponse() {}

    /** Returns the problem whose HTTP status says everything. */
    public static Problem problemOf(Response.StatusType status, String detail) {
        return Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    public static Response of(ProblemException e, UriInfo request) {
        Response.ResponseBuilder response = of(e.problem(), request);
        e.headers().forEach(response::header);
        if (e.retryAfterSeconds() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds());
        }
        return response.build();
    }

    static Response.ResponseBuilder of(Problem problem, UriInfo request) {
        return of(problem, request.getRequestUri().getRawPath());
    }

    /** @param path the request's path, for a problem with the request's URI itself */
    public static Response.ResponseBuilder of(Problem problem, String path) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.at(path));
    }
}
