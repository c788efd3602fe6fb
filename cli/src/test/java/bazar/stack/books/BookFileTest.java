package bazar.stack.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookFileTest {
    private static final String HEADER = "id,title,topic,quantity,price\n";

    @Test
    void fields_are_quoted_by_rfc_4180() {
        assertThat(titles("1,\"Commas, \"\"quotes\"\"\nand lines\",t,1,1\r\n2,Plain,t,1,1"))
                .containsExactly("Commas, \"quotes\"\nand lines", "Plain");
    }

    @Test
    void what_spreadsheets_put_before_the_header_is_skipped() {
        assertThat(BookFile.parse("f", bytes("\uFEFF" + HEADER + "1,ä,t,1,1\n")).books())
                .extracting(NewBook::title)
                .containsExactly("ä");
    }

    @Test
    void the_least_and_the_greatest_values_fit() {
        String title = "t".repeat(200);
        String topic = "𝄞".repeat(100);

        assertThat(books("1,%s,%s,0,0\n9223372036854775807,t,t,1000000000,99999999.99".formatted(title, topic)))
                .containsExactly(
                        new NewBook(1, title, topic, 0, new BigDecimal("0.00")),
                        new NewBook(Long.MAX_VALUE, "t", "t", 1_000_000_000, new BigDecimal("99999999.99")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,t,t,1,1                    | the id "0" is not
            -1,t,t,1,1                   | the id "-1" is not
            9223372036854775808,t,t,1,1  | the id "9223372036854775808" is not
            one,t,t,1,1                  | the id "one" is not
            1,,t,1,1                     | the title is empty
            1,t, ,1,1                    | the topic is empty
            1,t,a\u0007b,1,1             | the topic has a control character
            1,t,t,-1,1                   | the quantity "-1" is not
            1,t,t,1000000001,1           | the quantity "1000000001" is not
            1,t,t,1.5,1                  | the quantity "1.5" is not
            1,t,t,1,1.234                | the price "1.234" is not
            1,t,t,1,-1                   | the price "-1" is not
            1,t,t,1,100000000            | the price "100000000" is not
            1,t,t,1,1e3                  | the price "1e3" is not
            1,t,t,1                      | has 4 fields instead of 5
            1,t,t,1,1,1                  | has 6 fields instead of 5
            """)
    void a_value_that_does_not_fit_is_named_with_its_line(String row, String complaint) {
        assertThat(complaints("7,good,t,1,1\n" + row))
                .singleElement()
                .asString()
                .startsWith("line 3: " + complaint);
    }

    @Test
    void a_title_or_topic_that_is_too_long_is_named() {
        assertThat(complaints("1,%s,%s,1,1".formatted("t".repeat(201), "t".repeat(101))))
                .containsExactly(
                        "line 2: the title has 201 characters; at most 200 fit",
                        "line 2: the topic has 101 characters; at most 100 fit");
    }

    @Test
    void every_bad_line_is_named() {
        assertThat(complaints("x,t,t,1,1\n1,t,t,1,1\n1,t,t,1,1\n2,t,t,1,y"))
                .containsExactly(
                        "line 2: the id \"x\" is not a whole number from 1 to 9223372036854775807",
                        "line 4: the id 1 is there already",
                        "line 5: the price \"y\" is not an amount from 0.00 to 99999999.99");
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        assertThat(complaints("1,\"two\nlines\",t,1,1\n\nx,t,t,1,1"))
                .singleElement()
                .asString()
                .startsWith("line 5:");
    }

    @Test
    void a_quote_out_of_place_is_named() {
        assertThat(complaints("x,t,t,1,1\n2,\"t\"t,t,1,1\n"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("line 3:");
        assertThat(complaints("1,t,t,1,1\n2,\"t,t,1,1\n"))
                .singleElement()
                .asString()
                .startsWith("line 3:");
    }

    @Test
    void another_header_is_refused() {
        assertThatThrownBy(() -> BookFile.parse("f", bytes("id,title,price\n1,t,1\n")))
                .hasMessageContaining("line 1: the header is not id,title,topic,quantity,price");
        assertThatThrownBy(() -> BookFile.parse("f", bytes(""))).hasMessageContaining("line 1");
    }

    @Test
    void a_file_without_books_is_refused() {
        assertThat(complaints("")).containsExactly("it has no books");
    }

    @Test
    void a_file_of_more_than_100_000_books_is_refused() {
        String rows = IntStream.rangeClosed(1, 100_001)
                .mapToObj(id -> id + ",t,t,1,1")
                .collect(Collectors.joining("\n"));

        assertThat(complaints(rows)).containsExactly("it has 100001 books; at most 100000 fit");
    }

    @Test
    void text_that_is_not_utf_8_is_named_with_its_line() {
        byte[] latin = (HEADER + "1,t,t,1,1\n2,\u00e4,t,1,1\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> BookFile.parse("f", latin)).hasMessageContaining("line 3: it is not UTF-8");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> BookFile.read(Path.of("no-such-file.csv")))
                .isInstanceOf(BadBooks.class)
                .hasMessage("There is no file no-such-file.csv.");
    }

    private static List<NewBook> books(String rows) {
        return BookFile.parse("f", bytes(HEADER + rows)).books();
    }

    private static List<String> titles(String rows) {
        return books(rows).stream().map(NewBook::title).toList();
    }

    private static List<String> complaints(String rows) {
        try {
            books(rows);
        } catch (BadBooks e) {
            return e.complaints();
        }
        return List.of();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
