package bazar.catalog.books;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;
import jakarta.ws.rs.core.Response.Status;

/** 404: no book has this id. */
public final class BookNotFound extends ProblemException {
    public BookNotFound(long id) {
        super(Problem.named(
                ProblemNames.BOOK_NOT_FOUND, "Book not found", Status.NOT_FOUND, "There is no book " + id + "."));
    }
}
