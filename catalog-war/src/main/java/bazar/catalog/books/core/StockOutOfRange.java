package bazar.catalog.books.core;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.catalog.log.BookImage;
import bazar.shared.books.BookRules;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 409: the change would make the stock negative or larger than a book's can be. Nothing was changed. */
public final class StockOutOfRange extends ProblemException {
    public StockOutOfRange(BookImage book) {
        super(Problem.named(
                "stock-out-of-range",
                "There cannot be so few or so many copies",
                HTTP_CONFLICT,
                "Book " + book.id() + ", " + book.title() + ": " + book.stock() + " in stock; there can be 0 to "
                        + BookRules.MAX_STOCK + "."));
    }
}
