package bazar.shared.keys;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;

/** 422: the idempotency key already belongs to another order. Nothing was sold. */
public final class KeyReused extends ProblemException {
    private static final int UNPROCESSABLE_CONTENT = 422;

    public KeyReused() {
        super(Problem.named(
                ProblemNames.KEY_REUSED,
                "The Idempotency-Key was used for another order",
                UNPROCESSABLE_CONTENT,
                "A key stands for one order: use a new key for a new one."));
    }
}
