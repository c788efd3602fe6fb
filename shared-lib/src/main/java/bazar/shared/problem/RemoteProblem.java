package bazar.shared.problem;

import jakarta.ws.rs.core.Response.Status;

/** A problem that another node of the store answered with. Passed on as it is when it speaks of the request (4xx). */
public final class RemoteProblem extends ProblemException {
    public RemoteProblem(Problem problem, int retryAfterSeconds) {
        super(problem, retryAfterSeconds, null);
    }

    /** True for 4xx: the same request will meet the same answer. */
    public boolean isCallersFault() {
        return problem().status() < 500;
    }

    /**
     * Whether it says what became of a write: 503 says that nothing was done, or that nobody knows; what else went wrong on the way
     * (500, 502, 504) says neither.
     */
    public boolean isAnswer() {
        return isCallersFault() || problem().status() == Status.SERVICE_UNAVAILABLE.getStatusCode();
    }
}
