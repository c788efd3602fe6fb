package bazar.shared.problem;

/** Answers that another node might give. */
public final class RemoteProblems {
    private RemoteProblems() {}

    public static RemoteProblem named(String name, int status, String detail) {
        return new RemoteProblem(Problem.named(name, "A title", status, detail), 0);
    }
}
