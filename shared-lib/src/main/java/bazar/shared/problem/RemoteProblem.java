package bazar.shared.problem;

import static java.net.HttpURLConnection.HTTP_UNAVAILABLE;

/** A problem with which another node answered. A 4xx is passed on to the caller unchanged. */
public final class RemoteProblem extends ProblemException {
    public RemoteProblem(Problem problem, int retryAfterSeconds) {
        super(problem, retryAfterSeconds, null);
    }

    /** Returns whether the status is 4xx: a repetition of the request would get the same answer. */
    public boolean isCallersFault() {
        return problem().status() < 500;
    }

    /**
     * Returns whether no node has begun the work. Other failures (500, 502, 504) leave the outcome of a write open.
     */
    public boolean isUnavailable() {
        return problem().isNamed(ProblemNames.UNAVAILABLE);
    }

    /** Returns whether a node waited for a write and does not know its outcome. */
    public boolean isOutcomeUnknown() {
        return problem().isNamed(ProblemNames.OUTCOME_UNKNOWN) && problem().status() == HTTP_UNAVAILABLE;
    }
}
