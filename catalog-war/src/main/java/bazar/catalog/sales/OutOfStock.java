package bazar.catalog.sales;

import bazar.catalog.log.BookImage;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 409: there are not as many copies as were ordered. Nothing was sold. */
final class OutOfStock extends ProblemException {
    OutOfStock(BookImage book) {
        super(Problem.named(
                "out-of-stock",
                "The book is out of stock",
                Status.CONFLICT,
                "Book " + book.id() + ", " + book.title() + ": " + book.stock() + " left."));
    }
}
