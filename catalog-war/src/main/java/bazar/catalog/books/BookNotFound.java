package bazar.catalog.books;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 404: no book has this id. */
public final class BookNotFound extends ProblemException {
    public BookNotFound(long id) {
        super(Problem.named("book-not-found", "Book not found", Status.NOT_FOUND, "There is no book " + id + "."));
    }
}
