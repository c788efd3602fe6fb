package bazar.frontend.info;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.keys.BookId;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;

/** 404: no book has this id. */
final class BookNotFound extends ProblemException {
    BookNotFound(BookId id) {
        super(Problem.named(
                ProblemNames.BOOK_NOT_FOUND, "Book not found", HTTP_NOT_FOUND, "There is no book " + id.value() + "."));
    }
}
