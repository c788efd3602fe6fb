package bazar.shared.problem;

/** A problem that another node of the store answered with. Passed on as it is when it speaks of the request (4xx). */
public final class RemoteProblem extends ProblemException {
    RemoteProblem(Problem problem, int retryAfterSeconds) {
        super(problem, retryAfterSeconds, null);
    }

    /** True for 4xx: the same request will meet the same answer. */
    public boolean isCallersFault() {
        return problem().status() < 500;
    }
}
