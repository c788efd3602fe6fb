package bazar.frontend.lease;

import bazar.frontend.lease.core.Reception;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** Refuses an invalidation that is for another process, from another store, or from an older epoch. */
final class Refusal extends ProblemException {
    private Refusal(Status status, String name, String title, String detail) {
        super(Problem.named(name, title, status, detail));
    }

    static Refusal otherHolder() {
        return new Refusal(
                Status.GONE, "holder-gone", "The holder is gone", "The process that held this lease runs no more.");
    }

    static Refusal of(Reception reception) {
        return reception == Reception.STRANGER
                ? new Refusal(Status.CONFLICT, "other-store", "Another store", "This node serves another store.")
                : new Refusal(Status.CONFLICT, "old-epoch", "An old epoch", "This node knows of a newer epoch.");
    }
}
