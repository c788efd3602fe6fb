package bazar.system.stack;

import bazar.stack.books.BookFile;
import bazar.stack.books.NewBook;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/** The first books and the books for tests. Each of the latter is taken once, so that no two tests share one. */
final class TestBooks {
    /** The books of a tested store. */
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

    /** Returns the books as the JSON that opens a store. */
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
