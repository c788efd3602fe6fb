package bazar.catalog.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.SaleImage;
import bazar.catalog.sales.OrderedLine;
import bazar.catalog.sales.Sell;
import bazar.catalog.storage.Disk;
import bazar.catalog.storage.StoredRows;
import bazar.catalog.visibility.Visibility;
import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writer over the node's own database: what its unit test takes for granted of a disk, Derby, JPA and JTA really do. */
@ArquillianTest
class CatalogWriterIT {
    @Inject
    private Disk disk;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Visibility visibility = new Visibility();
    private StoredRows rows;
    private CatalogWriter writer;
    private CompletionStage<Void> end;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(CatalogWriterIT.class, StoredRows.class);
    }

    @BeforeEach
    void openStore() {
        rows = new StoredRows(database);
        rows.openStore(disk);
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
    void a_commit_that_fails_leaves_neither_entry_nor_rows() {
        writer.submit(sell("a", 1));
        run();
        var again = writer.submit(draft -> {
            draft.change(draft.book(2).orElseThrow().sold(1));
            draft.add(new SaleImage("a", draft.now(), List.of())); // the id of a sale that is there: refused
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
    void after_a_refused_commit_the_epoch_is_over_and_the_next_goes_on_from_what_is_on_disk() {
        writer.submit(oversell());
        run();
        assertThat(end.toCompletableFuture()).isCompletedExceptionally();
        assertThat(visibility.asOf().lsn()).isEqualTo(2);

        beginEpoch();
        writer.submit(sell("a", 1));
        run();

        assertThat(rows.sales()).containsExactly("a|4|1|1");
        assertThat(rows.stocks()).containsExactly("1|1", "2|5");
    }

    @Test
    void the_log_is_a_chain_of_hashes_letter_by_letter_as_it_was_decided() {
        for (String orderId : List.of("a", "b", "ü-\uD83D\uDCD6")) {
            writer.submit(sell(orderId, 2));
            run();
        }

        LogPosition position = LogPosition.START;
        for (LogEntry entry : disk.after(0, Integer.MAX_VALUE)) {
            assertThat(entry.follows(position)).isTrue();
            assertThat(entry.intact()).isTrue();
            position = entry.position();
        }
        assertThat(position).isEqualTo(disk.held().applied());
        assertThat(position.lsn()).isEqualTo(5);
    }

    /** As the primary does: from what the disk holds, under a number that no epoch had before. */
    private void beginEpoch() {
        writer = new CatalogWriter(
                disk.nextEpoch(),
                disk.held().applied(),
                disk,
                new NoWitnesses(),
                visibility,
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

    private static Sell sell(String orderId, long bookId) {
        return new Sell(orderId, List.of(new OrderedLine(bookId, 1)));
    }

    /** A command with a defect: it sells the 2 copies of book 1, and one more. */
    private static Command<String> oversell() {
        return draft -> {
            draft.change(draft.book(1).orElseThrow().sold(3));
            return "sold";
        };
    }

    /** A store of one node, whose books nobody caches. */
    private static final class NoWitnesses implements Witnesses {
        @Override
        public CompletionStage<Void> prepare(LogEntry entry, List<String> keys) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void committed(LogEntry entry) {}
    }
}
