package bazar.shared.problem;

/** Ends a request with a {@link Problem}. Each kind of problem is a subclass that holds its type, title and status. */
public class ProblemException extends RuntimeException {
    private final transient Problem problem;
    private final int retryAfterSeconds;

    protected ProblemException(Problem problem) {
        this(problem, 0, null);
    }

    protected ProblemException(Problem problem, int retryAfterSeconds, Throwable cause) {
        super(problem.detail(), cause);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public Problem problem() {
        return problem;
    }

    /** After how many seconds the caller may try again; 0 when trying again is of no use. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
