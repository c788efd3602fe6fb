package bazar.shared.http;

import bazar.shared.config.ConfigDescription;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body of more than the configured bytes, whether the request states its length or not. */
@Provider
public class BodyLimitFilter implements ContainerRequestFilter {
    @Inject
    @ConfigProperty(name = "bazar.http.max-body-bytes", defaultValue = "65536")
    @ConfigDescription(
            value = "how long the body of a request may be: at a catalog also an entry of the log or a store's first "
                    + "books, at an order server also what another order server tells of its carts at a time",
            unit = "bytes")
    private int maxBytes;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > maxBytes) {
            throw new BodyTooLarge(maxBytes);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), maxBytes));
        }
    }

    private static final class LimitedStream extends FilterInputStream {
        private final int maxBytes;
        private int seen;

        LimitedStream(InputStream in, int maxBytes) {
            super(in);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) {
            seen += n;
            if (seen > maxBytes) {
                throw new BodyTooLarge(maxBytes);
            }
        }
    }
}
