package bazar.shared.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Whatever goes wrong while a request's body is read, the body is to blame: JSON readers differ much in what they throw. */
@Provider
public class BodyReading implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            Object read = body.proceed();
            if (read == null) {
                throw new InvalidRequest("The body is empty.");
            }
            return read;
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ProblemException.in(e).orElseGet(() -> new UnreadableJson(e));
        }
    }
}
