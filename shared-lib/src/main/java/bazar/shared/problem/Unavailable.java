package bazar.shared.problem;

import static java.net.HttpURLConnection.HTTP_UNAVAILABLE;

/**
 * 503: a part of the store that the request needs cannot be reached or is not ready. The request has had no effect and
 * will have none.
 */
public class Unavailable extends ProblemException {
    private static final int RETRY_AFTER_SECONDS = 1;

    /** @param retryAfterSeconds taken for a second if it is less */
    public Unavailable(String detail, int retryAfterSeconds, Throwable cause) {
        super(
                Problem.named(ProblemNames.UNAVAILABLE, "The store cannot answer now", HTTP_UNAVAILABLE, detail),
                Math.max(retryAfterSeconds, RETRY_AFTER_SECONDS),
                cause);
    }

    public Unavailable(String detail, Throwable cause) {
        this(detail, RETRY_AFTER_SECONDS, cause);
    }

    public Unavailable(String detail) {
        this(detail, null);
    }
}
