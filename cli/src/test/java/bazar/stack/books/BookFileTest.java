package bazar.stack.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookFileTest {
    private static final String HEADER = "id,title,topic,quantity,price\n";

    @Test
    void fields_are_quoted_by_rfc_4180() {
        assertThat(titles("1,\"Commas, \"\"quotes\"\"\",\"t\",\"1\",\"1\"\r\n2, \"Spaces, too\" ,t,1,1"))
                .containsExactly("Commas, \"quotes\"", "Spaces, too");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,title,topic,quantity,price\n1,ä,t,2,3.50\n",
                "id,title,topic,quantity,price\n1,ä,t,2,3.50",
                "id,title,topic,quantity,price\r\n1,ä,t,2,3.50\r\n",
                "id,title,topic,quantity,price\r1,ä,t,2,3.50\r",
                "\uFEFFid,title,topic,quantity,price\n1,ä,t,2,3.50\n",
                "\uFEFF\"id\",\"title\",\"topic\",\"quantity\",\"price\"\n\"1\",\"ä\",\"t\",\"2\",\"3.50\"\n",
                "sep=,\r\nid,title,topic,quantity,price\r\n1,ä,t,2,3.50\r\n",
                "\n\nid,title,topic,quantity,price\n\n1,ä,t,2,3.50\n\n  \n,,,,\n",
                "ID, Title ,Topic,QUANTITY,price\n1,ä,t,2,3.50\n",
                "price,quantity,topic,title,id\n3.50,2,t,ä,1\n",
                "id,title,topic,quantity,price,,\n1,ä,t,2,3.50,,\n",
                "id,title,topic,quantity,price\n 1 , ä , t , 2 , 3.50 \n",
                "id,title,topic,quantity,price\n1.0,ä,t,2.00,3.5000\n"
            })
    void what_spreadsheets_and_programs_write_is_taken(String csv) {
        assertThat(BookFile.parse("f", bytes(csv)).books())
                .containsExactly(new NewBook(1, "ä", "t", 2, new BigDecimal("3.50")));
    }

    @Test
    void the_least_and_the_greatest_values_fit() {
        String title = "📚".repeat(200);
        String topic = "𝄞".repeat(100);

        assertThat(books("1," + title + "," + topic + ",0,0\n9223372036854775807,t,t,1000000000,99999999.99"))
                .containsExactly(
                        new NewBook(1, title, topic, 0, new BigDecimal("0.00")),
                        new NewBook(Long.MAX_VALUE, "t", "t", 1_000_000_000, new BigDecimal("99999999.99")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0,t,t,1,1                    | the id is at least 1
            -1,t,t,1,1                   | the id "-1" is no whole number
            9223372036854775808,t,t,1,1  | the id "9223372036854775808" is no whole number up to 9223372036854775807
            9.78E+12,t,t,1,1             | the id "9.78E+12" was rounded by a spreadsheet
            one,t,t,1,1                  | the id "one" is no whole number
            7,t,t,1,1                    | Two books have the id 7
            1,,t,1,1                     | the title has 1 to 200 characters
            1,a\u0007b,t,1,1             | the title has a control character
            1,t, ,1,1                    | the topic has 1 to 100 characters
            1,t,a\u0007b,1,1             | the topic has a control character
            1,t,t,-1,1                   | the quantity "-1" is no whole number
            1,t,t,1000000001,1           | the quantity "1000000001" is no whole number up to 1000000000
            1,t,t,1.5,1                  | the quantity "1.5" is no whole number
            1,t,t,"1,000",1              | the quantity "1,000" is no whole number
            1,t,t,1,1.234                | the price is from 0.00 to 99999999.99, with at most two decimals
            1,t,t,1,100000000            | the price is from 0.00 to 99999999.99, with at most two decimals
            1,t,t,1,-1                   | the price "-1" is no amount such as 24.50
            1,t,t,1,1e3                  | the price "1e3" is no amount such as 24.50
            1,t,t,1,€ 5                  | the price "€ 5" is no amount such as 24.50
            1,t,t,1,"9,99"               | the price "9,99" has a decimal comma; write a point
            1,t,t,1,"1.009,9"            | the price "1.009,9" has a decimal comma; write a point
            1,t,t,1                      | it has 4 fields instead of 5
            1,t,t,1,9,99                 | it has 6 fields instead of 5; a field with a comma in it stands in quotes
            """)
    void a_value_that_does_not_fit_is_named_with_its_line(String row, String complaint) {
        assertThat(complaints("7,good,t,1,1\n" + row))
                .singleElement()
                .asString()
                .startsWith("line 3: " + complaint);
    }

    @Test
    void a_title_or_topic_that_is_too_long_is_named() {
        assertThat(complaints("1," + "📚".repeat(201) + "," + "t".repeat(101) + ",1,1"))
                .containsExactly(
                        "line 2: the title has 1 to 200 characters.", "line 2: the topic has 1 to 100 characters.");
    }

    @Test
    void a_title_of_two_lines_is_named_with_the_first_of_them() {
        assertThat(complaints("1,t,t,1,1\n2,\"two\nlines\",t,1,1"))
                .singleElement()
                .asString()
                .startsWith("line 3: the title has a control character");
    }

    @Test
    void every_bad_line_is_named() {
        assertThat(complaints("x,t,t,1,1\n1,t,t,1,1\n1,t,t,1,1\n2,t,t,1,y"))
                .containsExactly(
                        "line 2: the id \"x\" is no whole number up to 9223372036854775807.",
                        "line 4: Two books have the id 1.",
                        "line 5: the price \"y\" is no amount such as 24.50.");
    }

    @Test
    void of_very_many_bad_lines_twenty_are_named_and_the_rest_is_counted() {
        assertThat(complaints("0,t,t,1,1\n".repeat(90_000)))
                .hasSize(21)
                .startsWith("line 2: the id is at least 1.")
                .endsWith("and 89980 more.");
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        assertThat(complaints("1,\"two\nlines\",t,1,1\n\nx,t,t,1,1"))
                .last()
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,title,price\n1,t,1\n",
                "id,title,topic,quantity,price,isbn\n1,t,t,1,1,9\n",
                "id,title,title,quantity,price\n1,t,t,1,1\n",
                "1,t,t,1,1\n"
            })
    void another_header_is_refused(String csv) {
        assertThat(complaintOf(bytes(csv))).isEqualTo("line 1: the header is not id,title,topic,quantity,price.");
    }

    static Stream<Arguments> what_people_export_by_mistake_is_named() {
        return Stream.of(
                arguments("id;title;topic;quantity;price\n1;t;t;1;9,99", "its columns are separated by semicolons"),
                arguments("\"id\";\"title\";\"topic\"\n\"1\";\"t\"", "its columns are separated by semicolons"),
                arguments("sep=;\nid;title", "its columns are separated by semicolons"),
                arguments("id\ttitle\ttopic\tquantity\tprice\n", "its columns are separated by tabs"),
                arguments("id|title|topic|quantity|price\n", "its columns are separated by vertical bars"),
                arguments("<!doctype html><html>", "it is HTML or XML"),
                arguments("\n[{\"id\":1}]", "it is JSON"),
                arguments("PK\u0003\u0004", "it is a spreadsheet or another archive"),
                arguments("%PDF-1.7", "it is a PDF document"),
                arguments("", "it is empty."),
                arguments("\n \n", "it is empty."),
                arguments("sep=,", "it is empty."));
    }

    @ParameterizedTest
    @MethodSource
    void what_people_export_by_mistake_is_named(String text, String complaint) {
        assertThat(complaintOf(bytes(text))).startsWith(complaint);
    }

    @Test
    void bytes_that_are_no_utf_8_are_named() {
        String csv = HEADER + "1,t,t,1,1\n2,ä,t,1,1\n";
        assertThat(complaintOf(csv.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("line 3: it is not UTF-8, perhaps Latin-1 or Windows-1252; save it as CSV in UTF-8.");
        assertThat(complaintOf(csv.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("it is in UTF-16; save it as CSV in UTF-8.");
        assertThat(complaintOf(csv.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("it is in UTF-16, or no text; save it as CSV in UTF-8.");
        assertThat(complaintOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("it is a spreadsheet or another office document; save it as CSV in UTF-8.");
        assertThat(complaintOf(new byte[] {0x1F, (byte) 0x8B, 8, 0}))
                .isEqualTo("it is compressed; save it as CSV in UTF-8.");
    }

    @Test
    void a_file_without_books_is_refused() {
        assertThat(complaints("")).containsExactly("it has no books.");
    }

    @Test
    void a_file_of_more_than_100_000_books_is_refused() {
        assertThat(complaints(rows(100_003, "t") + "\n\n"))
                .containsExactly("line 100002: a store opens with at most 100000 books.");
        assertThat(books(rows(100_000, "t") + "\n\n,,,,\n")).hasSize(100_000);
    }

    @Test
    void a_file_of_more_than_a_catalog_takes_is_refused() {
        assertThat(complaints(rows(50_000, "📚".repeat(200))))
                .singleElement()
                .asString()
                .startsWith("its books have ")
                .endsWith(" bytes as JSON; a store opens with at most 33554432.");
        assertThat(complaintOf(new byte[(64 << 20) + 1])).isEqualTo("it has more than 67108864 bytes.");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> BookFile.read(Path.of("no-such-file.csv")))
                .isInstanceOf(BadBooks.class)
                .hasMessage("There is no file no-such-file.csv.");
    }

    @Test
    void a_directory_is_named(@TempDir Path directory) {
        assertThatThrownBy(() -> BookFile.read(directory))
                .hasMessage(directory + " cannot be used: it is a directory.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"perf/books.csv", "system-tests/test-books.csv"})
    void the_projects_own_files_are_taken(String file) {
        assertThat(BookFile.read(Path.of(System.getProperty("bazar.root"), file))
                        .books())
                .isNotEmpty();
    }

    private static String rows(int count, String title) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> id + "," + title + ",t,1,1")
                .collect(Collectors.joining("\n"));
    }

    private static String complaintOf(byte[] file) {
        try {
            BookFile.parse("f", file);
        } catch (BadBooks e) {
            assertThat(e.complaints()).hasSize(1);
            assertThat(e).hasMessage("f cannot be used: " + e.complaints().get(0));
            return e.complaints().get(0);
        }
        return "none";
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
