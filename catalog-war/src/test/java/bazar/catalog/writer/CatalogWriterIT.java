package bazar.catalog.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.books.core.AddBook;
import bazar.catalog.books.core.BookPatch;
import bazar.catalog.books.core.BookRequest;
import bazar.catalog.books.core.ChangeBook;
import bazar.catalog.books.core.DeleteBook;
import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.Fenced;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.SaleImage;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.sales.core.Cancel;
import bazar.catalog.sales.core.OrderedLine;
import bazar.catalog.sales.core.SaleRequest;
import bazar.catalog.sales.core.Sell;
import bazar.catalog.storage.CatalogDatabase;
import bazar.catalog.storage.StoredRows;
import bazar.catalog.writer.core.CatalogWriter;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.CommitFailed;
import bazar.catalog.writer.core.NoParticipants;
import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writer over the node's own database: what its unit test assumes of a disk holds for Derby, JPA and JTA. */
@ArquillianTest
class CatalogWriterIT {
    private static final Duration LEASE = Duration.ofSeconds(2);

    /** The size of the server's executor. */
    private static final int MOST_THREADS = 160;

    @Inject
    private CatalogDatabase catalogDatabase;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final ReadGate readGate = new ReadGate(System::nanoTime);
    private StoredRows rows;
    private CatalogWriter writer;
    private CompletionStage<Void> end;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(CatalogWriterIT.class, NoParticipants.class, StoredRows.class);
    }

    @BeforeEach
    void openStore() {
        rows = new StoredRows(database);
        rows.openStore(catalogDatabase);
        beginEpoch();
    }

    @Test
    void a_batch_commits_one_entry_and_all_the_rows_it_leads_to() {
        var first = writer.submit(sell("a", 1));
        var second = writer.submit(sell("b", 2));
        run();

        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(rows.log()).hasSize(3);
        assertThat(rows.appliedLsn()).containsExactly("3");
        assertThat(rows.stocks()).containsExactly("1|1", "2|4");
        assertThat(rows.sales()).containsExactly("a|3|1|1", "b|3|2|1");
    }

    @Test
    void a_commit_waits_for_no_connection_though_every_thread_has_one() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int thread = 0; thread < MOST_THREADS; thread++) {
                taken.add(database.getConnection());
            }
            var sale = writer.submit(sell("a", 1));
            run();

            assertThat(sale).isCompleted();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void a_commit_that_fails_leaves_neither_entry_nor_rows() {
        writer.submit(sell("a", 1));
        run();
        var again = writer.submit(draft -> {
            draft.change(draft.book(2).orElseThrow().sold(6)); // the database refuses a negative stock
            draft.add(new SaleImage("b", draft.now(), null, List.of()));
            return "sold";
        });
        run();

        assertThatThrownBy(again::join).hasCauseInstanceOf(CommitFailed.class);
        assertThat(rows.log()).hasSize(3);
        assertThat(rows.appliedLsn()).containsExactly("3");
        assertThat(rows.stocks()).containsExactly("1|1", "2|5");
        assertThat(rows.sales()).containsExactly("a|3|1|1");
    }

    @Test
    void the_database_itself_refuses_to_sell_more_copies_than_there_are() {
        var oversold = writer.submit(oversell());
        run();

        assertThatThrownBy(oversold::join).hasCauseInstanceOf(CommitFailed.class);
        assertThat(rows.log()).hasSize(2);
        assertThat(rows.stocks()).containsExactly("1|2", "2|5");
    }

    @Test
    void the_database_itself_refuses_to_sell_a_cart_twice_but_takes_any_number_of_sales_without_one() {
        writer.submit(sell("a", 2));
        writer.submit(sell("b", 2));
        writer.submit(sellCart("c", "a-cart"));
        run();
        assertThat(rows.sales()).containsExactly("a|3|2|1", "b|3|2|1", "c|3|2|1");

        Command<String> again = draft -> {
            draft.add(new SaleImage(
                    "d",
                    draft.now(),
                    "a-cart",
                    catalogDatabase.sale("c").orElseThrow().lines()));
            return "sold";
        };
        var soldAgain = writer.submit(again);
        run();

        assertThatThrownBy(soldAgain::join).hasCauseInstanceOf(CommitFailed.class);
        assertThat(rows.sales()).hasSize(3);
    }

    @Test
    void a_cart_that_was_sold_in_an_earlier_epoch_is_known_by_the_order_it_was_sold_under() {
        writer.submit(sellCart("a", "a-cart"));
        run();
        beginEpoch();
        var again = writer.submit(sellCart("b", "a-cart"));
        var repeated = writer.submit(sellCart("a", "a-cart"));
        run();

        assertThat(again.join().result()).isEqualTo(new Sell.CartSold("a"));
        assertThat(repeated.join().result()).isInstanceOf(Sell.Sold.class);
        assertThat(rows.stocks()).containsExactly("1|2", "2|4");
    }

    @Test
    void after_a_refused_commit_the_epoch_is_over_and_the_next_goes_on_from_what_is_on_disk() {
        writer.submit(oversell());
        run();
        assertThat(end.toCompletableFuture()).isCompletedExceptionally();
        assertThat(readGate.asOf().lsn()).isEqualTo(2);

        beginEpoch();
        writer.submit(sell("a", 1));
        run();

        assertThat(rows.sales()).containsExactly("a|4|1|1");
        assertThat(rows.stocks()).containsExactly("1|1", "2|5");
    }

    @Test
    void the_copies_of_a_cancelled_sale_come_back_once_by_the_entry_that_cancels_it() {
        writer.submit(sell("a", 2));
        run();
        var cancelled = writer.submit(new Cancel("a"));
        run();
        beginEpoch();
        var repeated = writer.submit(new Cancel("a"));
        run();

        assertThat(cancelled.join().result()).isInstanceOf(Cancel.Cancelled.class);
        assertThat(repeated.join().result()).isEqualTo(cancelled.join().result());
        assertThat(rows.cancellations()).containsExactly("a|4");
        assertThat(rows.sales()).containsExactly("a|3|2|1");
        assertThat(rows.stocks()).containsExactly("1|2", "2|5");
    }

    @Test
    void a_sale_may_be_cancelled_by_the_entry_that_makes_it() {
        writer.submit(sell("a", 2));
        writer.submit(new Cancel("a"));
        writer.submit(sell("b", 2));
        writer.submit(new Cancel("b"));
        run();

        assertThat(rows.log()).hasSize(3);
        assertThat(rows.cancellations()).containsExactly("a|3", "b|3");
        assertThat(rows.stocks()).containsExactly("1|2", "2|5");
    }

    @Test
    void books_come_change_and_go_with_the_entries_that_say_so() {
        var added = writer.submit(add("Ants"));
        var changed = writer.submit(new ChangeBook(2, new BookPatch("Wasps", "Insects", new BigDecimal("1.5"), -5)));
        var deleted = writer.submit(new DeleteBook(1));
        run();

        assertThat(added.join().result()).contains(new BookImage(3, "Ants", "Insects", new BigDecimal("7.00"), 4));
        assertThat(changed.join().result()).isInstanceOf(ChangeBook.Changed.class);
        assertThat(deleted.join().result()).isTrue();
        assertThat(rows.log()).hasSize(3);
        assertThat(rows.books()).containsExactly("2|Wasps|Insects|insects|1.50|0", "3|Ants|Insects|insects|7.00|4");
    }

    @Test
    void no_id_is_used_again_after_the_last_book_was_deleted_and_another_epoch_has_begun() {
        writer.submit(new DeleteBook(2));
        run();
        beginEpoch();
        var third = writer.submit(add("Third"));
        var comeAndGone = writer.submit(add("Come and gone"));
        writer.submit(new DeleteBook(4));
        run();
        beginEpoch();
        var fifth = writer.submit(add("Fifth"));
        run();

        assertThat(List.of(third, comeAndGone, fifth))
                .extracting(added -> added.join().result().orElseThrow().id())
                .containsExactly(3L, 4L, 5L);
        assertThat(rows.stocks()).containsExactly("1|2", "3|4", "5|4");
    }

    @Test
    void an_entry_whose_rows_came_by_a_snapshot_changes_none_of_them() {
        writer.submit(sell("a", 1));
        writer.submit(new Cancel("a"));
        writer.submit(add("Ants"));
        writer.submit(new DeleteBook(2));
        run();
        List<String> sales = rows.sales();
        List<String> cancellations = rows.cancellations();
        List<String> books = rows.books();
        LogEntry entry = catalogDatabase.after(2, 1).get(0);
        rows.forgetLogFrom(entry.lsn());

        catalogDatabase.commit(List.of(entry));

        assertThat(rows.sales()).isEqualTo(sales);
        assertThat(rows.cancellations()).isEqualTo(cancellations).hasSize(1);
        assertThat(rows.books()).isEqualTo(books);
        assertThat(catalogDatabase.lastBookId()).isEqualTo(3);
    }

    @Test
    void the_log_is_a_chain_of_hashes_letter_by_letter_as_it_was_decided() {
        for (String orderId : List.of("a", "b", "ü-\uD83D\uDCD6")) {
            writer.submit(sell(orderId, 2));
            run();
        }

        LogPosition position = LogPosition.START;
        for (LogEntry entry : catalogDatabase.after(0, Integer.MAX_VALUE)) {
            assertThat(entry.follows(position)).isTrue();
            assertThat(entry.intact()).isTrue();
            position = entry.position();
        }
        assertThat(position).isEqualTo(catalogDatabase.held().applied().position());
        assertThat(position.lsn()).isEqualTo(5);
    }

    @Test
    void a_commit_of_an_epoch_that_is_over_changes_nothing_and_ends_its_writer() {
        catalogDatabase.beginEpoch(catalogDatabase.held(), LEASE);
        List<String> books = rows.books();

        var sale = writer.submit(sell("a", 2));
        run();

        assertThat(sale).isCompletedExceptionally();
        assertThatThrownBy(end.toCompletableFuture()::join).hasRootCauseInstanceOf(Fenced.class);
        assertThat(rows.books()).isEqualTo(books);
        assertThat(rows.sales()).isEmpty();
    }

    @Test
    void an_entry_that_does_not_follow_what_is_here_changes_nothing_though_the_log_was_cut_and_its_number_is_free() {
        LogEntry late = catalogDatabase
                .held()
                .applied()
                .position()
                .next(catalogDatabase.held().epoch(), Changes.NONE);
        writer.submit(sell("a", 2));
        writer.submit(sell("b", 2));
        run();
        ReplicaState held = catalogDatabase.held();
        rows.cutLog();

        assertThatThrownBy(() -> catalogDatabase.commit(List.of(late))).isInstanceOf(Fenced.class);
        assertThat(catalogDatabase.held()).isEqualTo(held);
        assertThat(catalogDatabase.after(0, 1)).isEmpty();
    }

    @Test
    void an_epoch_begins_from_what_was_found_or_not_at_all() {
        ReplicaState found = catalogDatabase.held();
        writer.submit(sell("a", 2));
        run();

        assertThatThrownBy(() -> catalogDatabase.beginEpoch(found, LEASE)).isInstanceOf(Fenced.class);
        assertThat(catalogDatabase.held().epoch()).isEqualTo(found.epoch());
    }

    @Test
    void nobody_commits_while_the_disk_is_read_as_it_is_at_one_moment() {
        LogEntry next = catalogDatabase
                .held()
                .applied()
                .position()
                .next(catalogDatabase.held().epoch(), Changes.NONE);

        Future<Checkpoint> commit = catalogDatabase.atRest(() -> {
            Future<Checkpoint> begun = executor.submit(() -> catalogDatabase.commit(List.of(next)));
            assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return begun;
        });

        assertThat(commit).succeedsWithin(Duration.ofSeconds(10));
    }

    /** Begins an epoch as the primary does: from what the disk holds, under a number that no epoch had before. */
    private void beginEpoch() {
        catalogDatabase.beginEpoch(catalogDatabase.held(), LEASE);
        writer = new CatalogWriter(
                new Epoch(catalogDatabase.held().store(), catalogDatabase.held().epoch()),
                catalogDatabase.held().applied().position(),
                catalogDatabase,
                new NoParticipants(),
                readGate,
                tasks::add,
                Clock.systemUTC(),
                System::nanoTime,
                16,
                16);
        end = writer.begin();
        run();
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static AddBook add(String title) {
        return new AddBook(new BookRequest(title, "Insects", new BigDecimal("7"), 4));
    }

    private static Sell sell(String orderId, long bookId) {
        return new Sell(orderId, new SaleRequest(List.of(new OrderedLine(bookId, 1)), null));
    }

    private static Sell sellCart(String orderId, String cartId) {
        return new Sell(orderId, new SaleRequest(List.of(new OrderedLine(2, 1)), cartId));
    }

    /** Returns a command with a defect: it sells the 2 copies of book 1, and one more. */
    private static Command<String> oversell() {
        return draft -> {
            draft.change(draft.book(1).orElseThrow().sold(3));
            return "sold";
        };
    }
}
