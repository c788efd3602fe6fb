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

    /** Whether nobody has begun what was asked for. What else went wrong (500, 502, 504) leaves open what became of a write. */
    public boolean isUnavailable() {
        return problem().isNamed(Unavailable.NAME);
    }

    /** Whether a node has waited for a write and says that it cannot tell what became of it. */
    public boolean isOutcomeUnknown() {
        return problem().isNamed(OutcomeUnknown.NAME)
                && problem().status() == Status.SERVICE_UNAVAILABLE.getStatusCode();
    }
}
