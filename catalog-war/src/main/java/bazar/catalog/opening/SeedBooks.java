package bazar.catalog.opening;

import bazar.shared.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The books of a store that is opened without a request that lists them. */
final class SeedBooks {
    /** Names the first shop's books where a file's path could stand. */
    private static final String FIRST = "first-books";

    private SeedBooks() {}

    /** Returns the 11 books of the first shop. */
    static List<NewBook> first() {
        try (InputStream in = SeedBooks.class.getResourceAsStream("first-books.json")) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param source {@code first-books}, or the path of a file that holds the body of a request to open a store
     * @throws IOException if the file cannot be read
     * @throws RuntimeException if the file's content would be refused in a request
     */
    static List<NewBook> from(String source) throws IOException {
        return source.equals(FIRST) ? first() : read(Files.readAllBytes(Path.of(source)));
    }

    private static List<NewBook> read(byte[] json) {
        return StrictJson.read(json, OpeningRequest.class).booksOrFirst();
    }
}
