package bazar.shared.problem;

import bazar.shared.books.BrokenRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Ends a request with a {@link Problem}. Each subclass stands for one type of problem. */
public class ProblemException extends RuntimeException {
    private final transient Problem problem;
    private final int retryAfterSeconds;
    private final transient Map<String, Object> headers = new LinkedHashMap<>();

    protected ProblemException(Problem problem) {
        this(problem, 0, null);
    }

    protected ProblemException(Problem problem, int retryAfterSeconds, Throwable cause) {
        super(problem.detail(), cause);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Returns the problem among the causes, if any. A broken rule counts as an invalid request. */
    public static Optional<ProblemException> in(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem);
            }
            if (cause instanceof BrokenRule rule) {
                return Optional.of(new InvalidRequest(rule.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Adds a header to the response. */
    public ProblemException with(String header, Object value) {
        headers.put(header, value);
        return this;
    }

    public Map<String, Object> headers() {
        return headers;
    }

    public Problem problem() {
        return problem;
    }

    /** Returns the seconds after which the caller may retry; 0 if a retry is of no use. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
