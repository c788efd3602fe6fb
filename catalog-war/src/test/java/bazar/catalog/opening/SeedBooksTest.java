package bazar.catalog.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.json.UnreadableJson;
import bazar.shared.problem.InvalidRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedBooksTest {
    @TempDir
    private Path directory;

    @Test
    void the_first_books_are_eleven() throws IOException {
        List<NewBook> books = SeedBooks.from("first-books");

        assertThat(books)
                .extracting(NewBook::id)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 11).boxed().toList());
        assertThat(books.get(10))
                .isEqualTo(new NewBook(11, "Spring in the Pioneer Valley", "nature", 18, new BigDecimal("24.00")));
    }

    @Test
    void a_file_has_other_books() throws IOException {
        assertThat(SeedBooks.from(
                        file("{\"books\":[{\"id\":7,\"title\":\"Mine\",\"topic\":\"t\",\"quantity\":1,\"price\":2}]}")))
                .containsExactly(new NewBook(7, "Mine", "t", 1, new BigDecimal("2")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"books":[{"id":0,"title":"t","topic":"t","quantity":1,"price":1}]}  | Book 0: the id is at least 1.
            {"books":[{"id":1,"title":"t","topic":"t","quantity":-1,"price":1}]} | Book 1: the quantity is from 0 to 1000000000.
            """)
    void a_bad_book_is_named(String json, String complaint) {
        assertThatThrownBy(() -> SeedBooks.from(file(json))).hasMessage(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"1\"", "2147483648"})
    void a_quantity_is_a_whole_number(String quantity) {
        assertThatThrownBy(
                        () -> SeedBooks.from(file("{\"books\":[{\"id\":1,\"title\":\"t\",\"topic\":\"t\",\"quantity\":"
                                + quantity + ",\"price\":1}]}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("books[0].quantity: ");
    }

    @Test
    void a_file_that_is_missing_or_no_json_is_said_so() {
        assertThatThrownBy(() -> SeedBooks.from(directory.resolve("none.json").toString()))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> SeedBooks.from(file("id,title"))).isInstanceOf(UnreadableJson.class);
    }

    private String file(String json) throws IOException {
        return Files.writeString(directory.resolve("books.json"), json).toString();
    }
}
