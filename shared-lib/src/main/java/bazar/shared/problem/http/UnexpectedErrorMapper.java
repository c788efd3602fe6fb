package bazar.shared.problem.http;

import bazar.shared.logging.LogEvent;
import bazar.shared.problem.Problem;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Answers a defect: the log gets the stack trace, the caller the incident number under which it is logged. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Context
    private UriInfo request;

    @Override
    public Response toResponse(Throwable e) {
        String incident = UUID.randomUUID().toString();
        LOG.log(
                Level.ERROR,
                LogEvent.named("unexpected-error")
                        .with("incident", incident)
                        .with("path", request.getPath())
                        .toString(),
                e);
        Problem problem = ProblemResponse.problemOf(
                Status.INTERNAL_SERVER_ERROR, "An error on our side, logged as " + incident + ".");
        return ProblemResponse.of(problem, request).build();
    }
}
