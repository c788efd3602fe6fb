package bazar.system.stack;

import bazar.stack.books.BookFile;
import bazar.stack.books.NewBook;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The first books of the shop, and behind them books for tests alone. Each of these is taken once, so no two tests meet. */
final class TestBooks {
    private static final Path FIRST_BOOKS = Path.of(
            System.getProperty("bazar.root"), "catalog-war/src/main/resources/bazar/catalog/opening/first-books.json");
    private static final long FIRST_ID = 1001;
    private static final int OF_EACH_STOCK = 100;
    private static final List<Integer> STOCKS = List.of(0, 1, 10, 1000);

    private final BookFile file;
    private final Map<Integer, ConcurrentLinkedDeque<NewBook>> byStock;

    private TestBooks(BookFile file) {
        this.file = file;
        this.byStock = file.books().stream()
                .filter(book -> book.id() >= FIRST_ID)
                .collect(Collectors.groupingBy(NewBook::quantity, Collectors.toCollection(ConcurrentLinkedDeque::new)));
    }

    /** @param path where the file is written that a store opens with */
    static TestBooks in(Path path) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, "id,title,topic,quantity,price\n" + firstBooks() + testBooks());
            return new TestBooks(BookFile.read(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BookFile file() {
        return file;
    }

    /** @param stock one of 0, 1, 10 and 1000 */
    NewBook take(int stock) {
        NewBook book = byStock.get(stock).poll();
        if (book == null) {
            throw new IllegalStateException(
                    "the tests need more than " + OF_EACH_STOCK + " books of which there are " + stock);
        }
        return book;
    }

    private static String firstBooks() throws IOException {
        try (JsonReader json = Json.createReader(Files.newInputStream(FIRST_BOOKS))) {
            return json.readObject().getJsonArray("books").getValuesAs(JsonObject.class).stream()
                    .map(book -> "%d,\"%s\",%s,%d,%s%n"
                            .formatted(
                                    book.getInt("id"),
                                    book.getString("title"),
                                    book.getString("topic"),
                                    book.getInt("quantity"),
                                    book.getJsonNumber("price")))
                    .collect(Collectors.joining());
        }
    }

    private static String testBooks() {
        return IntStream.range(0, STOCKS.size() * OF_EACH_STOCK)
                .mapToObj(i -> "%d,Test book %1$d,tests,%d,%d.50%n"
                        .formatted(FIRST_ID + i, STOCKS.get(i / OF_EACH_STOCK), i % 90 + 10))
                .collect(Collectors.joining());
    }
}
