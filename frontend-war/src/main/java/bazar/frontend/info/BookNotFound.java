package bazar.frontend.info;

import bazar.shared.keys.BookId;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 404: no book has this id. */
final class BookNotFound extends ProblemException {
    BookNotFound(BookId id) {
        super(Problem.named(
                "book-not-found", "Book not found", Status.NOT_FOUND, "There is no book " + id.value() + "."));
    }
}
