package bazar.simulation.ordering;

import bazar.order.catalog.Book;
import bazar.order.catalog.Books;
import java.math.BigDecimal;
import java.util.Optional;

/** Every book exists, and titles and prices never change. */
final class ShelvedBooks extends Books {
    @Override
    public Optional<Book> find(long id) {
        return Optional.of(new Book(id, "Book " + id, "topic", new BigDecimal("30.00"), 1));
    }
}
