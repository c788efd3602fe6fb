package bazar.catalog.opening;

import bazar.shared.http.StrictJson;
import bazar.shared.problem.RootCause;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the books come from that nobody hands over. */
final class OpeningBooks {
    /** The name of those of the first shop, where a file's path may stand. */
    private static final String FIRST = "first-books";

    private OpeningBooks() {}

    /** The 11 books of the first shop. */
    static List<NewBook> first() {
        try (InputStream in = OpeningBooks.class.getResourceAsStream("first-books.json")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param source {@code first-books}, or the path of a file as a request to open a store has it
     * @throws IOException if there is no such file, or no such books in it
     */
    static List<NewBook> from(String source) throws IOException {
        if (source.equals(FIRST)) {
            return first();
        }
        try (InputStream in = Files.newInputStream(Path.of(source))) {
            return read(in);
        } catch (JsonbException e) {
            throw new IOException(RootCause.messageOf(e), e);
        }
    }

    private static List<NewBook> read(InputStream json) {
        return new StrictJson()
                .getContext(OpeningRequest.class)
                .fromJson(json, OpeningRequest.class)
                .booksOrFirst();
    }
}
