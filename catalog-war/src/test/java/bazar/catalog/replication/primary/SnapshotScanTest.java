package bazar.catalog.replication.primary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.SaleImage;
import bazar.catalog.replication.wire.LeaseAnchor;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.replication.wire.SnapshotProgress;
import bazar.catalog.storage.MemoryDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A scan of all rows, page by page, and the log entries that make its rows consistent. */
class SnapshotScanTest {
    private static final Epoch EPOCH = new Epoch("store", 1);
    private static final LeaseAnchor ASKING = new LeaseAnchor("process", 1);
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final MemoryDatabase primary = new MemoryDatabase().withBook(1, 5).withBook(2, 5);
    private final MemoryDatabase secondary = new MemoryDatabase();
    private LogPosition last = LogPosition.START;
    private SnapshotProgress progress;

    @Test
    void a_scan_of_a_store_at_rest_brings_all_its_rows() {
        commit(List.of("a", "b", "c"), List.of("b"));
        commit(List.of(), List.of("a"));
        secondary.begin("store", 1);

        SnapshotScan scan = new SnapshotScan(EPOCH, 1, primary, 2, 1_000);
        installAll(scan);
        assertThat(secondary.held().applied()).isEqualTo(primary.held().applied());
        assertThat(secondary.cancellationsAfter("", 10)).isEqualTo(primary.cancellationsAfter("", 10));
    }

    @Test
    void a_sale_made_and_cancelled_behind_the_scans_back_comes_with_the_log() {
        commit(List.of("b", "c", "d"), List.of("c"));
        SnapshotScan scan = new SnapshotScan(EPOCH, 1, primary, 2, 1_000);
        secondary.begin("store", 1);
        install(scan);
        install(scan);
        install(scan);
        commit(List.of("a"), List.of("d"));
        commit(List.of("e"), List.of("a", "b"));

        installAll(scan);
        List<LogEntry> missed = primary.after(secondary.held().applied().lsn(), 10);
        assertThat(missed).hasSize(2);
        secondary.advance("store", 1, List.of(), missed, missed);
        assertThat(secondary.held().applied()).isEqualTo(primary.held().applied());
    }

    @Test
    void a_page_is_given_again_until_it_is_installed() {
        SnapshotScan scan = new SnapshotScan(EPOCH, 1, primary, 1, 1_000);
        SnapshotPage first = scan.next(state());
        assertThat(scan.next(state())).isEqualTo(first);
        progress = first.progress();

        assertThat(scan.next(state()).number()).isEqualTo(2);
    }

    @Test
    void a_scan_goes_on_only_where_the_secondary_has_all_pages_before() {
        SnapshotScan scan = new SnapshotScan(EPOCH, 1, primary, 1, 1_000);
        scan.next(state());
        assertThat(scan.goesOn(state())).isTrue();
        progress = new SnapshotProgress(1, 1, 1);
        scan.next(state());
        assertThat(scan.goesOn(state())).isTrue();

        progress = null;
        assertThat(scan.goesOn(state())).isFalse();
        progress = new SnapshotProgress(1, 2, 1);
        assertThat(scan.goesOn(state())).isFalse();
    }

    @Test
    void a_scan_whose_disk_failed_within_a_page_does_not_go_on() {
        SnapshotScan scan = new SnapshotScan(EPOCH, 1, primary, 1, 1_000);
        primary.whileRead(() -> {
            throw new IllegalStateException("the disk is away");
        });

        assertThatThrownBy(() -> scan.next(state())).isInstanceOf(IllegalStateException.class);
        assertThat(scan.goesOn(state())).isFalse();
    }

    @Test
    void long_rows_make_pages_of_fewer() {
        for (int id = 3; id <= 500; id++) {
            primary.withBook(id, 1);
        }
        assertThat(new SnapshotScan(EPOCH, 1, primary, 1_000, 1_000_000)
                        .next(state())
                        .books())
                .hasSize(500);
        assertThat(new SnapshotScan(EPOCH, 1, primary, 1_000, 10_000)
                        .next(state())
                        .books())
                .hasSizeLessThan(250);
    }

    private void installAll(SnapshotScan scan) {
        while (!scan.isOver(state())) {
            install(scan);
        }
    }

    private ReplicaAck state() {
        return new ReplicaAck("catalog-2", Checkpoint.START, LogPosition.START, ASKING, null, progress);
    }

    private void install(SnapshotScan scan) {
        SnapshotPage page = scan.next(state());
        progress = page.progress();
        secondary.install(page);
        if (page.end() != null) {
            secondary.end(page);
        }
    }

    /** Commits everything in one entry. */
    private void commit(List<String> sold, List<String> cancelled) {
        List<String> keys =
                Stream.concat(sold.stream(), cancelled.stream()).distinct().toList();
        Changes changes = new Changes(
                keys,
                List.of(),
                List.of(),
                sold.stream().map(SnapshotScanTest::sale).toList(),
                cancelled.stream()
                        .map(orderId -> new CancellationImage(orderId, TIME))
                        .toList(),
                null);
        LogEntry entry = last.next(1, changes);
        primary.commit(List.of(entry));
        last = entry.position();
    }

    private static SaleImage sale(String orderId) {
        return new SaleImage(orderId, TIME, null, List.of(new SaleImage.Line(1, "Book 1", 1, new BigDecimal("30.00"))));
    }
}
