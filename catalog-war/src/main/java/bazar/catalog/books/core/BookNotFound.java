package bazar.catalog.books.core;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;

/** 404: no book has this id. */
public final class BookNotFound extends ProblemException {
    public BookNotFound(long id) {
        super(Problem.named(
                ProblemNames.BOOK_NOT_FOUND, "Book not found", HTTP_NOT_FOUND, "There is no book " + id + "."));
    }
}
