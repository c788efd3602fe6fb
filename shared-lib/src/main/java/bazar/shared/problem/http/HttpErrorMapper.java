package bazar.shared.problem.http;

import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Answers refusals by JAX-RS itself: unknown paths and methods, media types, unreadable parameters and bodies. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Context
    private UriInfo request;

    @Override
    public Response toResponse(WebApplicationException e) {
        Optional<ProblemException> ours = ProblemException.in(e.getCause());
        if (ours.isPresent()) {
            return ProblemResponse.of(ours.get(), request);
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof NumberFormatException) {
                return ProblemResponse.of(
                        new InvalidRequest("A parameter is not the whole number it must be."), request);
            }
        }
        Response refused = e.getResponse();
        Problem problem = ProblemResponse.problemOf(refused.getStatusInfo(), detailOf(refused.getStatusInfo()));
        return ProblemResponse.of(problem, request)
                .header(HttpHeaders.ALLOW, refused.getHeaderString(HttpHeaders.ALLOW)) // null adds nothing
                .build();
    }

    private static String detailOf(Response.StatusType status) {
        return switch (Status.fromStatusCode(status.getStatusCode())) {
            case NOT_FOUND -> "There is nothing at this path.";
            case METHOD_NOT_ALLOWED -> "This method is not allowed here; the Allow header names those that are.";
            case NOT_ACCEPTABLE -> "None of the media types in the Accept header can be produced.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body's media type is not supported; application/json in UTF-8 is.";
            case BAD_REQUEST -> "The request could not be read.";
            default -> status.getReasonPhrase();
        };
    }
}
