package bazar.shared.problem;

import jakarta.ws.rs.core.Response.Status;

/** 503: a write was begun and its end was not seen. Repeated with the same key it happens once, whatever became of it. */
public final class OutcomeUnknown extends ProblemException {
    private static final int RETRY_AFTER_SECONDS = 2;

    public OutcomeUnknown(Throwable cause) {
        super(
                Problem.named(
                        "outcome-unknown",
                        "The outcome is unknown",
                        Status.SERVICE_UNAVAILABLE,
                        "The outcome is unknown: repeat the request with this Idempotency-Key."),
                RETRY_AFTER_SECONDS,
                cause);
    }
}
