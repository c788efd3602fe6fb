package bazar.catalog.books;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: a book has, or had, the largest id there is, and ids are not used again. */
final class NoIdLeft extends ProblemException {
    NoIdLeft() {
        super(Problem.named(
                "no-id-left",
                "All ids are used up",
                Status.CONFLICT,
                "A book has, or had, the id " + Long.MAX_VALUE + "; there is none after it."));
    }
}
