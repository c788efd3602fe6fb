package bazar.system.stack;

import bazar.stack.books.NewBook;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** A store that the tests did not start. They know only its public address. */
final class DistantShop implements Shop {
    private final URI url;
    private final TestBooks books = TestBooks.read();
    private final NewBook unsold = books.take(10);
    private final Contract contract;

    /** @throws IllegalStateException if the store does not have the books for tests */
    DistantShop(URI url) {
        this.url = url;
        this.contract = Contract.servedAt(url);
        stockOf(unsold);
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public Door ingress() {
        return new Door("ingress", url, "", contract::check);
    }

    @Override
    public List<Door> doors() {
        return List.of(ingress());
    }

    /** {@inheritDoc} Skips books that an earlier run has bought. */
    @Override
    public NewBook freshBook(int stock) {
        NewBook book = books.take(stock);
        while (stockOf(book) != stock) {
            book = books.take(stock);
        }
        return book;
    }

    @Override
    public NewBook unsoldBook() {
        return unsold;
    }

    @Override
    public boolean isWhole() {
        return ingress().get("/health/ready").status() == 200;
    }

    @Override
    public Supplier<List<String>> complaintsFromNow() {
        return List::of;
    }

    @Override
    public void close() {
        // The store keeps running.
    }

    private int stockOf(NewBook book) {
        Answer answer = ingress().info(book.id());
        if (answer.status() != 200 || !answer.json().getString("title").equals(book.title())) {
            throw new IllegalStateException("The store at " + url
                    + " has no books for tests, and others are not touched. Open"
                    + " it with those in " + TestBooks.FILE + ", as `./bazar reset --books FILE` does. It answered: "
                    + answer);
        }
        return answer.stock();
    }
}
