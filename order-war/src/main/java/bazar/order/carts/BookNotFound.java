package bazar.order.carts;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;

/** 404: the book that is to be added to a cart does not exist. */
final class BookNotFound extends ProblemException {
    BookNotFound(long id) {
        super(Problem.named(
                ProblemNames.BOOK_NOT_FOUND, "Book not found", HTTP_NOT_FOUND, "There is no book " + id + "."));
    }
}
