package bazar.catalog.sales.core;

import static java.net.HttpURLConnection.HTTP_CONFLICT;
import static java.util.stream.Collectors.joining;

import bazar.catalog.log.BookImage;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import java.util.List;

/** 409: the stock is lower than what was ordered. Nothing was sold. */
public final class OutOfStock extends ProblemException {
    /** @param books all books for which that holds */
    public OutOfStock(List<BookImage> books) {
        super(Problem.named(
                "out-of-stock",
                "The book is out of stock",
                HTTP_CONFLICT,
                books.stream().map(OutOfStock::left).collect(joining(" "))));
    }

    private static String left(BookImage book) {
        return "Book " + book.id() + ", " + book.title() + ": " + book.stock() + " left.";
    }
}
