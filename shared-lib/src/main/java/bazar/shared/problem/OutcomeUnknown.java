package bazar.shared.problem;

import static java.net.HttpURLConnection.HTTP_UNAVAILABLE;

/**
 * 503: a write was begun and its result was not received. Only a definite answer ends this state, not the failure of a
 * repetition. A write with an idempotency key happens at most once, however often it is repeated.
 */
public final class OutcomeUnknown extends ProblemException {
    private static final int RETRY_AFTER_SECONDS = 2;

    public OutcomeUnknown(Throwable cause) {
        this("The outcome is unknown: repeat the request, with its Idempotency-Key if it has one.", cause);
    }

    private OutcomeUnknown(String detail, Throwable cause) {
        super(
                Problem.named(ProblemNames.OUTCOME_UNKNOWN, "The outcome is unknown", HTTP_UNAVAILABLE, detail),
                RETRY_AFTER_SECONDS,
                cause);
    }

    /** Returns the problem for a write that may happen again if it is repeated. */
    public static OutcomeUnknown withoutKey(Throwable cause) {
        return new OutcomeUnknown("The outcome is unknown: look what has become of it before you repeat it.", cause);
    }
}
