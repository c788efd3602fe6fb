package bazar.catalog.books.core;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 409: the largest possible id is used up, and ids are never reused. */
public final class NoIdLeft extends ProblemException {
    public NoIdLeft() {
        super(Problem.named(
                "no-id-left",
                "All ids are used up",
                HTTP_CONFLICT,
                "A book has, or had, the id " + Long.MAX_VALUE + "; there is none after it."));
    }
}
