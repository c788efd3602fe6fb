package bazar.catalog.opening;

import bazar.shared.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the books come from that nobody hands over. */
final class SeedBooks {
    /** The name of those of the first shop, where a file's path may stand. */
    private static final String FIRST = "first-books";

    private SeedBooks() {}

    /** The 11 books of the first shop. */
    static List<NewBook> first() {
        try (InputStream in = SeedBooks.class.getResourceAsStream("first-books.json")) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param source {@code first-books}, or the path of a file as a request to open a store has it
     * @throws IOException if there is no such file
     * @throws RuntimeException if no such books are in it: what a request would be refused with
     */
    static List<NewBook> from(String source) throws IOException {
        return source.equals(FIRST) ? first() : read(Files.readAllBytes(Path.of(source)));
    }

    private static List<NewBook> read(byte[] json) {
        return StrictJson.read(json, OpeningRequest.class).booksOrFirst();
    }
}
