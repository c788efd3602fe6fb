package bazar.frontend.http;

import bazar.shared.problem.InvalidRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Accepts a request without a body, whatever its Content-Type. A body with content is refused, because the caller would
 * believe that it had an effect.
 */
@Bodyless
@Provider
@Priority(Priorities.USER + 100)
public class BodylessFilter implements ContainerRequestFilter {
    private static final Pattern NOTHING = Pattern.compile("\\s*(\\{\\s*})?\\s*");

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String body = new String(request.getEntityStream().readAllBytes(), StandardCharsets.UTF_8);
        if (NOTHING.matcher(body).matches()) {
            return;
        }
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            throw new InvalidRequest("The body has something in it; this operation takes an empty one, or {}.");
        }
        throw new NotSupportedException();
    }
}
