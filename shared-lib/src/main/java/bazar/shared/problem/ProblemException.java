package bazar.shared.problem;

import bazar.shared.books.BrokenRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Ends a request with a {@link Problem}. Each kind of problem is a subclass that holds its type, title and status. */
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

    /** The problem that was thrown under all that it was wrapped in; a rule that is broken makes a request invalid. */
    static Optional<ProblemException> in(Throwable e) {
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

    /** Has the answer carry a header. */
    public ProblemException with(String header, Object value) {
        headers.put(header, value);
        return this;
    }

    Map<String, Object> headers() {
        return headers;
    }

    public Problem problem() {
        return problem;
    }

    /** After how many seconds the caller may try again; 0 when trying again is of no use. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
