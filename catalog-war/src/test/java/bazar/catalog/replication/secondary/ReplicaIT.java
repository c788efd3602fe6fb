package bazar.catalog.replication.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.reads.core.NotReadableHere;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.wire.LeaseAnchor;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.storage.CatalogDatabase;
import bazar.catalog.storage.StoredRows;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secondary over the node's own database, whose pending entries are in the log on disk. */
@ArquillianTest
class ReplicaIT {
    private static final LogEntry OPENING = LogPosition.START.next(
            0, Changes.of(List.of(Key.ALL.name()), List.of(StoredRows.book(1, 2), StoredRows.book(2, 5)), List.of()));

    private static final Checkpoint OPENED =
            Checkpoint.of(OPENING.position(), digestOf(StoredRows.book(1, 2), StoredRows.book(2, 5)));

    @Inject
    private CatalogDatabase disk;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    private StoredRows rows;
    private ReadGate readGate;
    private Replica replica;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(ReplicaIT.class, StoredRows.class);
    }

    @BeforeEach
    void joinStore() {
        rows = new StoredRows(database);
        rows.clear();
        restart();
        receive(1, OPENING);
    }

    @Test
    void a_pending_entry_survives_a_restart_and_what_it_touches_stays_hidden() {
        LogEntry pending = soldOf(1, 1);
        receive(1, pending);
        restart();
        ReplicaAck state = receive(1);

        assertThat(state.applied()).isEqualTo(OPENED);
        assertThat(state.last()).isEqualTo(pending.position());
        assertThat(rows.stocks()).containsExactly("1|2", "2|5");
        assertThatThrownBy(() -> readGate.begin(Key.info(1), AsOf.NOTHING)).isInstanceOf(NotReadableHere.class);
        assertThatCode(() -> readGate.begin(Key.info(2), AsOf.NOTHING)).doesNotThrowAnyException();
    }

    @Test
    void a_pending_entry_is_applied_after_a_restart_once_its_commit_is_known() {
        LogEntry entry = soldOf(1, 1);
        receive(1, entry);
        restart();
        Checkpoint head = Checkpoint.of(entry.position(), digestOf(StoredRows.book(1, 1), StoredRows.book(2, 5)));
        replica.receive(new ReplicationRequest("a-store", 1, head, entry.position(), List.of(), null, true));

        assertThat(rows.stocks()).containsExactly("1|1", "2|5");
        assertThat(rows.appliedLsn()).containsExactly("2");
    }

    @Test
    void an_entry_of_the_next_epoch_takes_the_number_of_one_that_was_never_committed() {
        receive(1, soldOf(1, 1));
        LogEntry winner = soldOf(2, 2);
        receive(2, winner);
        restart();

        assertThat(disk.held().pending()).containsExactly(winner);
        assertThat(rows.log()).hasSize(2);
    }

    @Test
    void a_snapshot_replaces_rows_and_log_and_counts_only_once_it_is_whole() {
        receive(1, soldOf(1, 1));
        LeaseAnchor leaseAnchor = receive(1).asking();
        LogPosition label = new LogPosition(40, "a-hash");
        SaleImage sold = new SaleImage(
                "an-order",
                Instant.parse("2026-11-20T05:00:00.123Z"),
                "a-cart",
                List.of(new SaleImage.Line(7, "Bücher & 📖", 1, new BigDecimal("30.00"))));
        StoredSale sale = new StoredSale(38, sold);
        StoredCancellation cancellation = new StoredCancellation(
                39, new CancellationImage("an-order", sold.soldAt().plusSeconds(5)));
        leaseAnchor = replica.receive(
                        page(leaseAnchor, 1, label, List.of(StoredRows.book(7, 3)), List.of(), List.of(), null))
                .asking();
        assertThatThrownBy(() -> readGate.begin(Key.info(7), AsOf.NOTHING)).isInstanceOf(NotReadableHere.class);
        leaseAnchor = replica.receive(page(leaseAnchor, 2, label, List.of(), List.of(sale), List.of(), null))
                .asking();
        SnapshotPage.End end = new SnapshotPage.End(40, List.of("http://a"), 9);
        ReplicaAck whole =
                replica.receive(page(leaseAnchor, 3, label, List.of(), List.of(), List.of(cancellation), end));

        assertThat(whole.applied())
                .isEqualTo(Checkpoint.of(
                        label, digestOf(StoredRows.book(7, 3)).plus(sale.row()).plus(cancellation.row())));
        assertThat(rows.stocks()).containsExactly("7|3");
        assertThat(rows.sales()).containsExactly("an-order|38|7|1");
        assertThat(rows.cancellations()).containsExactly("an-order|39");
        assertThat(rows.log()).isEmpty();
        assertThat(disk.lastBookId()).isEqualTo(9);
        assertThat(disk.held().inSync()).containsExactly("http://a");
        assertThat(disk.salesAfter("", 10)).containsExactly(sale);
        assertThat(disk.cancellationsAfter("", 10)).containsExactly(cancellation);
    }

    @Test
    void until_the_log_has_made_a_snapshot_whole_its_rows_are_of_no_lsn() {
        LogEntry second = soldOf(1, 2);
        BookImage soldMeanwhile = StoredRows.book(1, 1);
        LogEntry third = second.position().next(1, Changes.of(List.of(), List.of(soldMeanwhile), List.of()));
        List<BookImage> read = List.of(soldMeanwhile, StoredRows.book(2, 5));
        SnapshotPage.End end = new SnapshotPage.End(third.lsn(), List.of(), 2);
        replica.receive(page(receive(1).asking(), 1, OPENING.position(), read, List.of(), List.of(), end));
        Checkpoint head = Checkpoint.of(third.position(), digestOf(soldMeanwhile, StoredRows.book(2, 4)));
        replica.receive(
                new ReplicationRequest("a-store", 1, head, third.position(), List.of(second, third), null, true));

        assertThat(disk.digestAt(second.lsn())).isEmpty();
        assertThat(disk.digestAt(third.lsn())).contains(head.digest());
    }

    @Test
    void a_snapshot_that_was_cut_short_leaves_an_empty_disk_of_the_store() {
        LeaseAnchor leaseAnchor = receive(1).asking();
        replica.receive(
                page(leaseAnchor, 1, OPENING.position(), List.of(StoredRows.book(7, 3)), List.of(), List.of(), null));
        restart();

        assertThat(disk.held().applied()).isEqualTo(Checkpoint.START);
        assertThat(rows.stocks()).isEmpty();
        assertThat(receive(1, OPENING).applied()).isEqualTo(OPENED);
    }

    private static SnapshotPage page(
            LeaseAnchor answering,
            long number,
            LogPosition label,
            List<BookImage> books,
            List<StoredSale> sales,
            List<StoredCancellation> cancellations,
            SnapshotPage.End end) {
        return new SnapshotPage("a-store", 1, answering, 1, number, label, books, sales, cancellations, end);
    }

    private static MultisetHash digestOf(BookImage... books) {
        MultisetHash digest = MultisetHash.EMPTY;
        for (BookImage book : books) {
            digest = digest.plus(book.row());
        }
        return digest;
    }

    /** Sends a message of a primary whose last committed entry is the opening of the store. */
    private ReplicaAck receive(long epoch, LogEntry... entries) {
        return replica.receive(
                new ReplicationRequest("a-store", epoch, OPENED, OPENING.position(), List.of(entries), null, true));
    }

    private void restart() {
        readGate = new ReadGate(System::nanoTime);
        replica = new Replica("catalog-2", "a-process", disk, readGate, System::nanoTime);
    }

    /** Returns the entry after the opening, which sells one copy of this book. */
    private static LogEntry soldOf(long epoch, long bookId) {
        int before = bookId == 1 ? 2 : 5;
        return OPENING.position()
                .next(
                        epoch,
                        Changes.of(
                                List.of(Key.info(bookId).name()),
                                List.of(StoredRows.book(bookId, before - 1)),
                                List.of()));
    }
}
