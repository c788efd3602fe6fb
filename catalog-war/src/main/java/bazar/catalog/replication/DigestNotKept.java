package bazar.catalog.replication;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 404: this replica has not applied the entry, or no longer keeps its digest. */
final class DigestNotKept extends ProblemException {
    DigestNotKept(long lsn) {
        super(Problem.named(
                "digest-not-kept",
                "No digest is kept",
                Status.NOT_FOUND,
                "Entry " + lsn + " is not applied here, or not kept any more."));
    }
}
