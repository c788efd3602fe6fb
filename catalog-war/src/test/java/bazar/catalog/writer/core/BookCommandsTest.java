package bazar.catalog.writer.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.books.core.AddBook;
import bazar.catalog.books.core.BookPatch;
import bazar.catalog.books.core.BookRequest;
import bazar.catalog.books.core.ChangeBook;
import bazar.catalog.books.core.DeleteBook;
import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogPosition;
import bazar.catalog.sales.core.OrderedLine;
import bazar.catalog.sales.core.SaleRequest;
import bazar.catalog.sales.core.Sell;
import bazar.catalog.storage.MemoryDatabase;
import bazar.shared.books.FoldedTopic;
import bazar.shared.keys.Key;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that add, change and delete books decide, and the keys that each touches. */
class BookCommandsTest {
    private static final BookImage BOOK = new BookImage(7, "Bees", "Insects", new BigDecimal("30.00"), 5);

    private final MemoryDatabase storage = new MemoryDatabase().withBook(BOOK);
    private LogPosition head = LogPosition.START;
    private WriteBatch writeBatch = newDraft();

    @Test
    void a_new_book_has_the_id_after_the_largest() {
        assertThat(add("Ants", "Insects")).isEqualTo(image(8, "Ants", "Insects"));
        assertThat(add("Wasps", "Insects")).isEqualTo(image(9, "Wasps", "Insects"));
        assertThat(writeBatch.changes().books()).extracting(BookImage::id).containsExactly(8L, 9L);
    }

    @Test
    void an_id_is_not_used_again_after_the_last_book_was_deleted() {
        assertThat(delete(7)).isTrue();
        commit();

        assertThat(storage.book(7)).isEmpty();
        assertThat(add("Ants", "Insects").id()).isEqualTo(8);
    }

    @Test
    void an_id_is_not_used_again_if_its_book_came_and_went_in_one_entry() {
        long id = add("Ants", "Insects").id();
        assertThat(delete(id)).isTrue();
        commit();

        assertThat(storage.book(id)).isEmpty();
        assertThat(add("Wasps", "Insects").id()).isEqualTo(id + 1);
    }

    @Test
    void when_the_largest_id_is_taken_no_book_is_added() {
        storage.withBook(image(Long.MAX_VALUE, "The last", "topic"));

        assertThat(new AddBook(request("One more", "topic")).decide(writeBatch)).isEmpty();
        assertThat(writeBatch.isEmpty()).isTrue();
    }

    @Test
    void adding_touches_the_book_and_every_search_that_finds_it() {
        add("Ants", "Ça va");

        assertThat(writeBatch.changes().keys())
                .containsExactlyInAnyOrderElementsOf(
                        keys(Key.info(8), "c", "c\u0327", "c\u0327a", "c\u0327a v", "c\u0327a va"));
    }

    @Test
    void deleting_touches_the_book_and_every_search_that_found_it() {
        delete(7);

        assertThat(writeBatch.changes().keys())
                .containsExactlyInAnyOrderElementsOf(keys(Key.info(7), prefixesOf("insects")));
        assertThat(writeBatch.changes().books()).isEmpty();
        assertThat(writeBatch.changes().deletedBooks()).containsExactly(7L);
    }

    @Test
    void another_title_touches_the_searches_of_the_topic() {
        change(7, new BookPatch("Honey bees", null, null, null));

        assertThat(writeBatch.changes().keys())
                .containsExactlyInAnyOrderElementsOf(keys(Key.info(7), prefixesOf("insects")));
    }

    @Test
    void another_topic_touches_the_searches_of_both() {
        change(7, new BookPatch(null, "in Flight", null, null));

        assertThat(writeBatch.changes().keys())
                .containsExactlyInAnyOrderElementsOf(keys(
                        Key.info(7),
                        Stream.concat(prefixesOf("insects").stream(), prefixesOf("in flight").stream())
                                .distinct()
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource({"12.50,", ", 3", "12.50, -5"})
    void price_and_stock_touch_the_book_alone(BigDecimal price, Integer stockDelta) {
        change(7, new BookPatch(null, null, price, stockDelta));

        assertThat(writeBatch.changes().keys()).containsExactly("info:7");
    }

    @Test
    void a_topic_that_is_spelled_otherwise_is_found_as_before() {
        change(7, new BookPatch(null, " INSECTS ", null, null));

        assertThat(writeBatch.changes().keys()).containsExactly("info:7");
        assertThat(writeBatch.book(7).orElseThrow().topic()).isEqualTo("INSECTS");
    }

    @Test
    void a_change_to_what_is_there_changes_nothing() {
        assertThat(change(7, new BookPatch("Bees", "Insects", new BigDecimal("30"), 0)))
                .isEqualTo(new ChangeBook.Changed(BOOK));
        assertThat(writeBatch.isEmpty()).isTrue();
    }

    @Test
    void changes_of_one_entry_add_up() {
        change(7, new BookPatch(null, null, null, 3));
        change(7, new BookPatch("Honey bees", null, new BigDecimal("9.9"), 4));

        assertThat(writeBatch.changes().books())
                .containsExactly(new BookImage(7, "Honey bees", "Insects", new BigDecimal("9.90"), 12));
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, 999_999_996, 1_000_000_000, -1_000_000_000})
    void the_stock_stays_in_its_range_and_the_rest_of_such_a_change_is_not_made(int stockDelta) {
        assertThat(change(7, new BookPatch("Honey bees", null, null, stockDelta)))
                .isEqualTo(new ChangeBook.StockOutOfRange(BOOK));
        assertThat(writeBatch.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 999_999_995})
    void the_stock_may_reach_the_ends_of_its_range(int stockDelta) {
        assertThat(change(7, new BookPatch(null, null, null, stockDelta))).isInstanceOf(ChangeBook.Changed.class);
    }

    @Test
    void who_is_not_there_is_neither_changed_nor_deleted() {
        assertThat(change(99, new BookPatch("A title", null, null, null))).isEqualTo(new ChangeBook.UnknownBook());
        assertThat(delete(99)).isFalse();
        assertThat(writeBatch.isEmpty()).isTrue();
    }

    @Test
    void a_deleted_book_is_gone_for_the_rest_of_its_entry() {
        delete(7);

        assertThat(delete(7)).isFalse();
        assertThat(change(7, new BookPatch("A title", null, null, null))).isEqualTo(new ChangeBook.UnknownBook());
        assertThat(sell("late")).isEqualTo(new Sell.UnknownBook(7));
    }

    @Test
    void a_sale_of_a_deleted_book_repeated_under_its_order_id_is_the_sale_that_was_made() {
        Sell.Result sold = sell("an-order");
        commit();
        delete(7);
        commit();

        assertThat(sell("an-order")).isEqualTo(sold).isInstanceOf(Sell.Sold.class);
        assertThat(sell("another-order")).isEqualTo(new Sell.UnknownBook(7));
    }

    @Test
    void an_entry_of_a_book_that_changes_and_is_deleted_only_deletes_it() {
        change(7, new BookPatch("Honey bees", null, null, null));
        delete(7);

        assertThat(writeBatch.changes().books()).isEmpty();
        assertThat(writeBatch.changes().deletedBooks()).containsExactly(7L);
    }

    @Test
    void a_book_whose_topic_a_newer_java_took_is_sold_and_deleted_like_any_other() {
        storage.withBook(image(7, "Bees", "\u0378"));

        assertThat(sell("an-order")).isInstanceOf(Sell.Sold.class);
        assertThat(delete(7)).isTrue();
        assertThat(writeBatch.changes().keys()).contains("search:\u0378");
    }

    @Test
    void the_longest_topic_has_a_hundred_beginnings() {
        add("Long", "x".repeat(100));

        assertThat(writeBatch.changes().keys()).hasSize(101);
    }

    @Test
    void an_entry_that_touches_more_than_one_message_can_name_touches_everything() {
        IntStream.range(0, 10).forEach(i -> add("Long", i + "x".repeat(99)));

        assertThat(writeBatch.changes().keys()).containsExactly("*");
    }

    private BookImage add(String title, String topic) {
        return new AddBook(request(title, topic)).decide(writeBatch).orElseThrow();
    }

    private ChangeBook.Result change(long id, BookPatch patch) {
        return new ChangeBook(id, patch).decide(writeBatch);
    }

    private boolean delete(long id) {
        return new DeleteBook(id).decide(writeBatch);
    }

    private Sell.Result sell(String orderId) {
        return new Sell(orderId, new SaleRequest(List.of(new OrderedLine(7, 1)), null)).decide(writeBatch);
    }

    /** Commits as the writer does, through the JSON of a log entry. */
    private void commit() {
        var entry = head.next(1, writeBatch.changes());
        assertThat(Changes.parse(entry.changes())).isEqualTo(writeBatch.changes());
        storage.commit(List.of(entry));
        head = entry.position();
        writeBatch = newDraft();
    }

    private WriteBatch newDraft() {
        return new WriteBatch(storage, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static BookRequest request(String title, String topic) {
        return new BookRequest(title, topic, new BigDecimal("30"), 5);
    }

    private static BookImage image(long id, String title, String topic) {
        return new BookImage(id, title, topic, new BigDecimal("30.00"), 5);
    }

    private static List<String> prefixesOf(String topic) {
        return FoldedTopic.of(topic).prefixes().stream().map(FoldedTopic::text).toList();
    }

    private static List<String> keys(Key book, String... searches) {
        return keys(book, List.of(searches));
    }

    private static List<String> keys(Key book, Collection<String> searches) {
        return Stream.concat(Stream.of(book.name()), searches.stream().map("search:"::concat))
                .toList();
    }
}
