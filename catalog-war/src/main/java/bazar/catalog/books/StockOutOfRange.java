package bazar.catalog.books;

import bazar.catalog.log.BookImage;
import bazar.shared.books.BookRules;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: the change would make the stock negative or larger than a book's can be. Nothing was changed. */
public final class StockOutOfRange extends ProblemException {
    public StockOutOfRange(BookImage book) {
        super(Problem.named(
                "stock-out-of-range",
                "There cannot be so few or so many copies",
                Status.CONFLICT,
                "Book " + book.id() + ", " + book.title() + ": " + book.stock() + " in stock; there can be 0 to "
                        + BookRules.MAX_STOCK + "."));
    }
}
