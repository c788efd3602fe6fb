package bazar.catalog.replication;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 404: this replica has not applied the entry, or no longer keeps its digest. */
final class DigestNotKept extends ProblemException {
    DigestNotKept(long lsn) {
        super(Problem.named(
                "digest-not-kept",
                "No digest is kept",
                HTTP_NOT_FOUND,
                "Entry " + lsn + " is not applied here, or not kept any more."));
    }
}
