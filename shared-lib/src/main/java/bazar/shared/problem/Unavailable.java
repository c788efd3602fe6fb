package bazar.shared.problem;

import jakarta.ws.rs.core.Response.Status;

/** 503: a part of the store that this request needs cannot be reached or is not ready; nothing is known to have changed. */
public final class Unavailable extends ProblemException {
    public Unavailable(String detail, int retryAfterSeconds, Throwable cause) {
        super(
                Problem.named("unavailable", "The store cannot answer now", Status.SERVICE_UNAVAILABLE, detail),
                retryAfterSeconds,
                cause);
    }

    public Unavailable(String detail, int retryAfterSeconds) {
        this(detail, retryAfterSeconds, null);
    }
}
