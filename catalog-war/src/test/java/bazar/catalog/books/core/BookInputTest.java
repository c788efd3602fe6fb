package bazar.catalog.books.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.books.BrokenRule;
import bazar.shared.json.StrictJson;
import bazar.shared.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a new book's fields and of a change. */
class BookInputTest {
    private static final String TITLE = "The new book: the title has 1 to 200 characters.";
    private static final String PRICE =
            "The new book: the price is from 0.00 to 99999999.99, with at most two decimals.";
    private static final String STOCK = "The new book: the stock is from 0 to 1000000000.";

    @Test
    void a_new_book_is_kept_in_one_form() {
        assertThat(request("{'title':'Ants','topic':' Insects ','price':7.5,'stock':3}"))
                .isEqualTo(new BookRequest("Ants", "Insects", new BigDecimal("7.50"), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0e-1000000000", "0.010", "1e7", "99999999.99", "99999999.990"})
    void a_price_lies_within_its_bounds_however_it_is_spelled(String price) {
        BookRequest book = request("{'title':'t','topic':'t','price':" + price + ",'stock':0}");

        assertThat(book.price())
                .isEqualByComparingTo(price)
                .extracting(BigDecimal::scale)
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "99999999.991", "100000000", "1e8", "1e100"})
    void a_price_beyond_its_bounds_is_refused(String price) {
        refuse(BookRequest.class, "{'title':'t','topic':'t','price':" + price + ",'stock':0}", PRICE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'title':'','topic':'t','price':1,'stock':1}            | title
            {'title':' ','topic':'t','price':1,'stock':1}           | title
            {'title':'t','topic':'t','price':1,'stock':-1}          | stock
            {'title':'t','topic':'t','price':1,'stock':1000000001}  | stock
            """)
    void what_a_new_book_has_wrong_is_named(String json, String field) {
        refuse(BookRequest.class, json, field.equals("title") ? TITLE : STOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\tb", "a\\u0085"})
    void a_title_and_a_topic_are_texts_that_every_replica_stores_alike(String text) {
        assertThatThrownBy(() -> request("{'title':'" + text + "x','topic':'t','price':1,'stock':1}"))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> request("{'title':'t','topic':'" + text + "x','price':1,'stock':1}"))
                .isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.0", "1.2e1"})
    void a_number_of_copies_is_whole_however_it_is_spelled(String copies) {
        assertThat(request("{'title':'t','topic':'t','price':1,'stock':" + copies + "}")
                        .stock())
                .isEqualTo(12);
        assertThat(read(BookPatch.class, "{'stockDelta':" + copies + "}").stockDelta())
                .isEqualTo(12);
    }

    @Test
    void a_title_and_a_topic_have_a_length() {
        refuse(BookRequest.class, "{'title':'" + "x".repeat(201) + "','topic':'t','price':1,'stock':1}", TITLE);
        refuse(
                BookRequest.class,
                "{'title':'t','topic':'" + "x".repeat(101) + "','price':1,'stock':1}",
                "The new book: the topic has 1 to 100 characters.");
        assertThat(request("{'title':'t','topic':'" + " ".repeat(300) + "x','price':1,'stock':1}")
                        .topic())
                .isEqualTo("x");
    }

    @Test
    void a_change_of_nothing_is_refused() {
        refuse(BookPatch.class, "{}", "A change names at least one of title, topic, price and stockDelta.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'title':''}                        | The change: the title has 1 to 200 characters.
            {'topic':' '}                       | The change: the topic has 1 to 100 characters.
            {'price':-1}                        | The change: the price is from 0.00 to 99999999.99, with at most two decimals.
            {'title':'good','price':1.234}      | The change: the price is from 0.00 to 99999999.99, with at most two decimals.
            {'stockDelta':1000000001}           | The change: the stockDelta is from -1000000000 to 1000000000.
            {'stockDelta':-2147483648}          | The change: the stockDelta is from -1000000000 to 1000000000.
            """)
    void a_change_keeps_to_the_same_bounds(String json, String complaint) {
        refuse(BookPatch.class, json, complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'stock':5}",
                "{'id':5}",
                "{'title':'t','quantity':1}",
                "{'stockDelta':1.5}",
                "{'stockDelta':2147483648}",
                "{'stockDelta':1e2147483647}",
                "{'stockDelta':'1'}",
                "{'stockDelta':true}",
                "{'stockDelta':1,'stockDelta':1}",
                "{'stockDelta':null}",
                "{'title':null,'price':1}",
                "{'price':'30'}",
                "{'stockDelta':'many'}",
                "{'price':'cheap'}",
                "{'price':NaN}",
                "{'price':[1]}",
                "{'title':{}}",
                "[]",
                "{",
                ""
            })
    void what_is_no_change_is_refused(String json) {
        assertThatThrownBy(() -> read(BookPatch.class, json)).isInstanceOf(ProblemException.class);
    }

    private static void refuse(Class<? extends Record> type, String json, String complaint) {
        assertThatThrownBy(() -> read(type, json))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(complaint);
    }

    private static BookRequest request(String json) {
        return read(BookRequest.class, json);
    }

    /** Reads the JSON as the resources do. */
    private static <T extends Record> T read(Class<T> type, String json) {
        return StrictJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type);
    }
}
