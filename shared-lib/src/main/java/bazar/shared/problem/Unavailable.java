package bazar.shared.problem;

import jakarta.ws.rs.core.Response.Status;

/**
 * 503: a part of the store that the request needs cannot be reached or is not ready. The request has had no effect and
 * will have none.
 */
public final class Unavailable extends ProblemException {
    static final String NAME = "unavailable";

    public Unavailable(String detail, int retryAfterSeconds, Throwable cause) {
        super(
                Problem.named(NAME, "The store cannot answer now", Status.SERVICE_UNAVAILABLE, detail),
                retryAfterSeconds,
                cause);
    }

    public Unavailable(String detail, int retryAfterSeconds) {
        this(detail, retryAfterSeconds, null);
    }
}
