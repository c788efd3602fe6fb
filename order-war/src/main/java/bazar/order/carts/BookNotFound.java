package bazar.order.carts;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;
import jakarta.ws.rs.core.Response.Status;

/** 404: the book that is to be added to a cart does not exist. */
final class BookNotFound extends ProblemException {
    BookNotFound(long id) {
        super(Problem.named(
                ProblemNames.BOOK_NOT_FOUND, "Book not found", Status.NOT_FOUND, "There is no book " + id + "."));
    }
}
