package bazar.catalog.replication;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: this replica will not take the message: it is a stranger's, from an older epoch, or damaged. */
final class Refused extends ProblemException {
    Refused(String detail) {
        super(Problem.named("replication-refused", "The replica refuses this message", Status.CONFLICT, detail));
    }
}
