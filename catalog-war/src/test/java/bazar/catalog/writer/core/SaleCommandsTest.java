package bazar.catalog.writer.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.books.core.BookPatch;
import bazar.catalog.books.core.ChangeBook;
import bazar.catalog.books.core.DeleteBook;
import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogPosition;
import bazar.catalog.sales.core.Cancel;
import bazar.catalog.sales.core.OrderedLine;
import bazar.catalog.sales.core.SaleRequest;
import bazar.catalog.sales.core.Sell;
import bazar.catalog.storage.MemoryDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sales and cancellations decide, and the keys that each touches. */
class SaleCommandsTest {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final MemoryDatabase storage =
            new MemoryDatabase().withBook(1, 2).withBook(2, 5).withBook(3, 0);
    private LogPosition head = LogPosition.START;
    private WriteBatch writeBatch = newDraft();

    @Test
    void out_of_stock_names_every_book_that_lacks_copies_and_sells_nothing() {
        assertThat(sell("a", line(1, 3), line(2, 5), line(3, 1)))
                .isEqualTo(new Sell.SoldOut(List.of(book(1), book(3))));
        assertThat(writeBatch.isEmpty()).isTrue();
    }

    @Test
    void a_book_that_there_is_not_is_named_before_those_that_lack_copies() {
        assertThat(sell("a", line(3, 1), line(99, 1))).isEqualTo(new Sell.UnknownBook(99));
    }

    @Test
    void a_cart_is_sold_under_one_order_id_only_even_within_one_entry() {
        Sell.Result sold = sellCart("a", "cart");

        assertThat(sellCart("b", "cart")).isEqualTo(new Sell.CartSold("a"));
        assertThat(sellCart("c", "another")).isInstanceOf(Sell.Sold.class);
        commit();
        assertThat(sellCart("d", "cart")).isEqualTo(new Sell.CartSold("a"));
        assertThat(sellCart("a", "cart")).isEqualTo(sold);
        assertThat(storage.stockOf(2)).isEqualTo(3);
    }

    @Test
    void an_order_id_stands_for_its_lines_and_its_cart() {
        sellCart("a", "cart");
        sell("b", line(2, 1));
        commit();

        assertThat(sellCart("a", "another")).isEqualTo(new Sell.OtherSale());
        assertThat(sell("a", line(2, 1))).isEqualTo(new Sell.OtherSale());
        assertThat(sellCart("b", "another")).isEqualTo(new Sell.OtherSale());
        assertThat(sell("b", line(2, 2))).isEqualTo(new Sell.OtherSale());
    }

    @Test
    void a_cart_that_met_an_empty_shelf_may_be_bought_later_under_any_order_id() {
        assertThat(sell("a", new SaleRequest(List.of(line(3, 1)), "cart"))).isInstanceOf(Sell.SoldOut.class);
        assertThat(sellCart("b", "cart")).isInstanceOf(Sell.Sold.class);
    }

    @Test
    void a_cancelled_sale_gives_all_its_copies_back_and_stays_as_it_was_sold() {
        Sell.Result sold = sell("a", line(1, 2), line(2, 3));
        commit();

        assertThat(cancel("a")).isEqualTo(cancelledAt("a", BEGINNING.plusSeconds(1)));
        assertThat(writeBatch.changes().keys()).containsExactlyInAnyOrder("info:1", "info:2", "sale:a");
        commit();
        assertThat(List.of(storage.stockOf(1), storage.stockOf(2))).containsExactly(2, 5);
        assertThat(sell("a", line(1, 2), line(2, 3))).isEqualTo(sold);
    }

    @Test
    void a_sale_is_cancelled_once_however_often_that_is_asked() {
        sell("a", line(2, 3));
        commit();
        Cancel.Result cancelled = cancel("a");

        assertThat(cancel("a")).isEqualTo(cancelled);
        commit();
        assertThat(cancel("a")).isEqualTo(cancelled);
        assertThat(writeBatch.isEmpty()).isTrue();
        assertThat(storage.stockOf(2)).isEqualTo(5);
    }

    @Test
    void a_cart_stays_sold_when_its_sale_is_cancelled() {
        sellCart("a", "cart");
        cancel("a");
        commit();

        assertThat(sellCart("b", "cart")).isEqualTo(new Sell.CartSold("a"));
    }

    @Test
    void copies_that_come_back_can_be_sold_again_by_the_same_entry() {
        sell("a", line(1, 2));
        cancel("a");

        assertThat(sell("b", line(1, 2))).isInstanceOf(Sell.Sold.class);
        commit();
        assertThat(storage.stockOf(1)).isZero();
    }

    @Test
    void what_was_not_sold_is_not_cancelled() {
        assertThat(cancel("a")).isEqualTo(new Cancel.UnknownSale());
        assertThat(writeBatch.isEmpty()).isTrue();
    }

    @Test
    void a_book_that_is_deleted_gets_nothing_back_but_the_others_do() {
        sell("a", line(1, 2), line(2, 3));
        new DeleteBook(1).decide(writeBatch);
        commit();

        assertThat(cancel("a")).isInstanceOf(Cancel.Cancelled.class);
        commit();
        assertThat(storage.book(1)).isEmpty();
        assertThat(storage.stockOf(2)).isEqualTo(5);
    }

    @Test
    void a_sale_whose_books_are_all_deleted_can_be_cancelled() {
        sell("a", line(1, 2));
        new DeleteBook(1).decide(writeBatch);
        commit();

        assertThat(cancel("a")).isInstanceOf(Cancel.Cancelled.class);
        assertThat(writeBatch.changes().keys()).containsExactly("sale:a");
    }

    @Test
    void if_a_book_would_have_more_copies_than_a_book_can_have_none_comes_back() {
        sell("a", line(1, 1), line(2, 3));
        new ChangeBook(2, new BookPatch(null, null, null, 999_999_998)).decide(writeBatch);
        commit();

        assertThat(cancel("a")).isEqualTo(new Cancel.StockOutOfRange(book(2)));
        assertThat(writeBatch.isEmpty()).isTrue();

        new ChangeBook(2, new BookPatch(null, null, null, -3)).decide(writeBatch);
        assertThat(cancel("a")).isInstanceOf(Cancel.Cancelled.class);
        assertThat(writeBatch.book(2).orElseThrow().stock()).isEqualTo(1_000_000_000);
    }

    private Sell.Result sell(String orderId, OrderedLine... lines) {
        return sell(orderId, new SaleRequest(List.of(lines), null));
    }

    private Sell.Result sellCart(String orderId, String cartId) {
        return sell(orderId, new SaleRequest(List.of(line(2, 1)), cartId));
    }

    private Sell.Result sell(String orderId, SaleRequest request) {
        return new Sell(orderId, request).decide(writeBatch);
    }

    private Cancel.Result cancel(String orderId) {
        return new Cancel(orderId).decide(writeBatch);
    }

    /** Commits as the writer does, through the JSON of a log entry. */
    private void commit() {
        var entry = head.next(1, writeBatch.changes());
        assertThat(Changes.parse(entry.changes())).isEqualTo(writeBatch.changes());
        storage.commit(List.of(entry));
        head = entry.position();
        writeBatch = newDraft();
    }

    /** Returns a draft whose time is a second after the previous one's. */
    private WriteBatch newDraft() {
        return new WriteBatch(storage, BEGINNING.plusSeconds(head.lsn()));
    }

    private BookImage book(long id) {
        return storage.book(id).orElseThrow();
    }

    private static Cancel.Result cancelledAt(String orderId, Instant time) {
        return new Cancel.Cancelled(new CancellationImage(orderId, time));
    }

    private static OrderedLine line(long bookId, int quantity) {
        return new OrderedLine(bookId, quantity);
    }
}
