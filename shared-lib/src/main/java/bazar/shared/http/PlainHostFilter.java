package bazar.shared.http;

import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.Problem;
import bazar.shared.problem.http.ProblemResponse;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;

/**
 * Refuses a request whose host is more than a name and a port. The platform joins host and path into one URL and
 * dispatches on that, so a path within the host would bypass checks of the path itself.
 */
@Provider
@PreMatching
@Priority(Integer.MIN_VALUE)
public class PlainHostFilter implements ContainerRequestFilter {
    private static final String RULE = "A request has one Host header, which names the server and at most a port.";

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!isPlain()) {
            // The platform's UriInfo cannot be trusted here, and reading it may even fail.
            Problem problem = new InvalidRequest(RULE).problem();
            context.abortWith(
                    ProblemResponse.of(problem, request.getRequestURI()).build());
        }
    }

    private boolean isPlain() {
        return PlainHost.isStated(Collections.list(request.getHeaders(HttpHeaders.HOST)), request.getProtocol())
                && PlainHost.isBefore(request.getRequestURI(), request.getRequestURL());
    }
}
