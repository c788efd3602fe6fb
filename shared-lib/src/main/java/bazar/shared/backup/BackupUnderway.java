package bazar.shared.backup;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 409: a copy of this node's database is already in progress. */
public final class BackupUnderway extends ProblemException {
    public BackupUnderway() {
        super(Problem.named(
                "backup-underway",
                "A backup is being made already",
                HTTP_CONFLICT,
                "This node copies its database once at a time; try again when the copy under way is done."));
    }
}
