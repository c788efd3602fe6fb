package bazar.catalog.books;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogPosition;
import bazar.catalog.storage.CatalogDatabase;
import bazar.catalog.storage.StoredRows;
import bazar.shared.books.TopicQuery;
import bazar.shared.keys.Key;
import bazar.testing.PackagedWar;
import bazar.testing.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lists that are long enough for the database to release the locks on their first books before it reads the last ones.
 * Each read is held up by a lock on a book in the middle, while a book before it changes and then one behind it.
 */
@ArquillianTest
class BookListsIT {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final long FIRST = 1;
    private static final long MIDDLE = 100;
    private static final long LATER = 150;
    private static final long END = 201;

    @Inject
    private CatalogDatabase catalogDatabase;

    @Inject
    private BookLists lists;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private final Queue<Lock> locks = new ArrayDeque<>();
    private Sql sql;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(BookListsIT.class, StoredRows.class);
    }

    @BeforeEach
    void openStore() {
        sql = new Sql(database);
        new StoredRows(database).clear();
        catalogDatabase.open(
                "a-store",
                List.of(LogPosition.START.next(
                        1, Changes.of(List.of(Key.ALL.name()), books(FIRST, MIDDLE, "old"), List.of()))));
        write(books(MIDDLE, MIDDLE + 1, "old")); // in an entry of their own, so that they lie between the others
        write(books(MIDDLE + 1, LATER, "old"));
        write(books(LATER, LATER + 1, "old"));
        write(books(LATER + 1, END, "old"));
        // otherwise the database does so by itself, and restarts a list for it
        sql.run("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', 'BOOK', NULL)");
    }

    @AfterEach
    void release() throws Exception {
        while (!locks.isEmpty()) {
            locks.peek().release();
        }
    }

    @Test
    void a_list_shows_no_change_without_those_before_it() throws Exception {
        Lock middle = new Lock(MIDDLE);
        Future<TitlePage> list = executor.submit(this::search);
        awaitHeldUpAt(middle);
        write(books(FIRST, MIDDLE, "new"));
        write(books(LATER + 1, END, "new"));
        middle.release();

        List<BookTitle> shown = titles(list);
        assertThat(shown.subList(0, (int) MIDDLE - 1))
                .extracting(BookTitle::title)
                .containsOnly("new");
        assertThat(shown.subList((int) LATER, (int) END - 1))
                .extracting(BookTitle::title)
                .containsOnly("new");
    }

    @Test
    void a_list_that_is_overtaken_again_and_again_is_read_while_nothing_is_written() throws Exception {
        Lock ahead = new Lock(MIDDLE);
        Future<TitlePage> list = executor.submit(this::search);
        for (int tried = 0; tried < BookLists.TRIES; tried++) {
            awaitHeldUpAt(ahead);
            write(books(FIRST, FIRST + 1, "new " + tried));
            Lock later = new Lock(LATER);
            ahead.release();
            awaitHeldUpAt(later);
            ahead = new Lock(MIDDLE);
            later.release();
        }
        awaitHeldUpAt(ahead);
        Future<?> change = executor.submit(() -> write(books(FIRST, FIRST + 1, "newest")));
        await(() -> waitedFor().size() == 2);
        ahead.release();

        assertThat(titles(list)).contains(new BookTitle(FIRST, "new " + (BookLists.TRIES - 1)));
        change.get(BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void a_sale_changes_no_list() {
        long before = changes();
        write(List.of(new BookImage(FIRST, "old", "topic", new BigDecimal("1.00"), 4)));

        assertThat(changes()).isEqualTo(before);
        write(books(FIRST, FIRST + 1, "new"));
        assertThat(changes()).isEqualTo(before + 1);
    }

    private TitlePage search() {
        return lists.search(new TopicQuery("topic").folded(), 0, (int) END);
    }

    private static List<BookTitle> titles(Future<TitlePage> list) throws Exception {
        return list.get(BOUND.toSeconds(), TimeUnit.SECONDS).books();
    }

    private static List<BookImage> books(long from, long end, String title) {
        return LongStream.range(from, end)
                .mapToObj(id -> new BookImage(id, title, "topic", new BigDecimal("1.00"), 5))
                .toList();
    }

    private void write(List<BookImage> books) {
        Changes changes = Changes.of(List.of(Key.ALL.name()), books, List.of());
        catalogDatabase.commit(List.of(catalogDatabase
                .held()
                .applied()
                .position()
                .next(catalogDatabase.held().epoch(), changes)));
    }

    private long changes() {
        return Long.parseLong(sql.rows("SELECT changes FROM book_lists").get(0));
    }

    private void awaitHeldUpAt(Lock lock) {
        await(() -> waitedFor().contains(lock.name));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Returns the names of the locks that a transaction waits for. */
    private List<String> waitedFor() {
        return sql.rows("SELECT lockname FROM syscs_diag.lock_table WHERE state = 'WAIT'");
    }

    /**
     * A lock on one book, held by a transaction that changes nothing. It has a thread of its own, because otherwise it
     * would share its connection.
     */
    private final class Lock {
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final Future<?> transaction;
        private final String name;

        Lock(long book) throws Exception {
            transaction = executor.submit(() -> hold(book));
            assertThat(held.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
            List<String> names = new ArrayList<>(sql.rows("SELECT lockname FROM syscs_diag.lock_table"
                    + " WHERE type = 'ROW' AND mode = 'X' AND state = 'GRANT'"));
            locks.forEach(other -> names.remove(other.name));
            name = names.get(0);
            locks.add(this);
        }

        private Void hold(long book) throws Exception {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("UPDATE book SET stock = stock WHERE id = " + book);
                held.countDown();
                released.await();
                connection.rollback();
            }
            return null;
        }

        void release() throws Exception {
            if (locks.remove(this)) {
                released.countDown();
                transaction.get(BOUND.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }
}
