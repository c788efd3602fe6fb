package bazar.system.stack;

import bazar.stack.books.BookFile;
import bazar.stack.books.NewBook;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/** The first books of the shop, and behind them books for tests alone. Each of these is taken once, so no two tests meet. */
final class TestBooks {
    /** A store that is to be tested opens with these. */
    static final Path FILE = Path.of(System.getProperty("bazar.root"), "system-tests", "test-books.csv");

    private static final long FIRST_ID = 1001;

    private final BookFile file;
    private final Map<Integer, ConcurrentLinkedDeque<NewBook>> byStock;

    private TestBooks(BookFile file) {
        this.file = file;
        this.byStock = file.books().stream()
                .filter(book -> book.id() >= FIRST_ID)
                .collect(Collectors.groupingBy(NewBook::quantity, Collectors.toCollection(ConcurrentLinkedDeque::new)));
    }

    static TestBooks read() {
        return new TestBooks(BookFile.read(FILE));
    }

    BookFile file() {
        return file;
    }

    /** As a catalog takes them. */
    String json() {
        JsonArrayBuilder books = Json.createArrayBuilder();
        file.books().forEach(book -> books.add(book.toJson()));
        return Json.createObjectBuilder().add("books", books).build().toString();
    }

    /** @param stock one of 0, 1, 10, 1000 and 1000000 */
    NewBook take(int stock) {
        NewBook book = byStock.get(stock).poll();
        if (book == null) {
            throw new IllegalStateException("no untouched book is left of which there are " + stock + "; the tests need"
                    + " a store that opened anew with " + FILE + ", or more books in it");
        }
        return book;
    }
}
