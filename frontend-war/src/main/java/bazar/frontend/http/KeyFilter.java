package bazar.frontend.http;

import bazar.shared.keys.IdempotencyKey;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives a request without an idempotency key one, before anything is done, and returns the key with every answer,
 * because only with it can the caller safely repeat the request.
 */
@Keyed
@Provider
public class KeyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String KEY = KeyFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        IdempotencyKey key = IdempotencyKey.ofHeader(request.getHeaderString(IdempotencyKey.HEADER));
        request.setProperty(KEY, key);
        request.getHeaders().putSingle(IdempotencyKey.HEADER, key.text());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(KEY) instanceof IdempotencyKey key) {
            response.getHeaders().putSingle(IdempotencyKey.HEADER, key.text());
        }
    }
}
