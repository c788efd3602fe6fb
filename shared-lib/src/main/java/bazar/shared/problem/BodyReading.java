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
            throw problemIn(e);
        }
    }

    /** A problem of ours that passed through the reader, or else what the reader says. */
    private static ProblemException problemIn(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return new UnreadableJson(e);
    }
}
