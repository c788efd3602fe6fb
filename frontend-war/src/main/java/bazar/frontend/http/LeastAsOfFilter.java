package bazar.frontend.http;

import bazar.frontend.lease.core.CacheLease;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Puts into the request's header the as-of that the reader needs: the later one of header and cookie. A malformed
 * header is the caller's mistake. A malformed cookie is nobody's, and is removed. An as-of later than every known write
 * is lowered, because with it anyone could direct all reads to the primary.
 */
@ReadsOwnWrites
@Provider
public class LeastAsOfFilter implements ContainerRequestFilter, ContainerResponseFilter {
    @Inject
    private CacheLease lease;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(AsOf.MIN_HEADER);
        if (header != null && !AsOf.isAsOf(header)) {
            throw new InvalidRequest(
                    "The " + AsOf.MIN_HEADER + " header has the form epoch.lsn, two numbers of at most 18 digits.");
        }
        AsOf asked = AsOf.ofHeader(header);
        AsOf kept = AsOfCookie.read(cookieOf(request));
        AsOf wanted = lease.asFarAsHeard(kept.compareTo(asked) > 0 ? kept : asked);
        request.getHeaders().putSingle(AsOf.MIN_HEADER, wanted.toString());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (AsOfCookie.isMalformed(cookieOf(request))) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, AsOfCookie.removal());
        }
    }

    private static Cookie cookieOf(ContainerRequestContext request) {
        return request.getCookies().get(AsOf.MIN_HEADER);
    }
}
