package bazar.frontend.lease;

import static java.net.HttpURLConnection.HTTP_CONFLICT;
import static java.net.HttpURLConnection.HTTP_GONE;

import bazar.frontend.lease.core.Reception;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** Refuses an invalidation that is for another process, from another store, or from an older epoch. */
final class Refusal extends ProblemException {
    private Refusal(int status, String name, String title, String detail) {
        super(Problem.named(name, title, status, detail));
    }

    static Refusal otherHolder() {
        return new Refusal(
                HTTP_GONE, "holder-gone", "The holder is gone", "The process that held this lease runs no more.");
    }

    static Refusal of(Reception reception) {
        return reception == Reception.STRANGER
                ? new Refusal(HTTP_CONFLICT, "other-store", "Another store", "This node serves another store.")
                : new Refusal(HTTP_CONFLICT, "old-epoch", "An old epoch", "This node knows of a newer epoch.");
    }
}
