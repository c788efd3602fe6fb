package bazar.catalog.books;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: the largest possible id is used up, and ids are never reused. */
final class NoIdLeft extends ProblemException {
    NoIdLeft() {
        super(Problem.named(
                "no-id-left",
                "All ids are used up",
                Status.CONFLICT,
                "A book has, or had, the id " + Long.MAX_VALUE + "; there is none after it."));
    }
}
