package bazar.shared.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/**
 * Refuses a request that accepts none of its operation's media types before the operation runs. The platform ignores a
 * weight of 0.
 */
@Provider
public class AcceptFilter implements ContainerRequestFilter {
    @Context
    private ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Produces answer = answerOf(operation);
        Accept accept = Accept.of(request.getHeaderString(HttpHeaders.ACCEPT));
        if (answer != null && accept.best(Arrays.stream(answer.value())).isEmpty()) {
            throw new NotAcceptableException();
        }
    }

    private static Produces answerOf(ResourceInfo operation) {
        Produces itsOwn = operation.getResourceMethod().getAnnotation(Produces.class);
        return itsOwn == null ? operation.getResourceClass().getAnnotation(Produces.class) : itsOwn;
    }
}
