package bazar.catalog.replication;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.SaleImage;
import bazar.catalog.storage.MemoryDisk;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A scan of all rows, page by page, and the log that makes them agree. */
class SnapshotScanTest {
    private static final Epoch EPOCH = new Epoch("store", 1);
    private static final Asking ASKING = new Asking("process", 1);
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final MemoryDisk primary = new MemoryDisk().withBook(1, 5).withBook(2, 5);
    private final MemoryDisk secondary = new MemoryDisk();
    private LogPosition last = LogPosition.START;

    @Test
    void a_scan_of_a_store_at_rest_brings_all_its_rows() {
        commit(List.of("a", "b", "c"), List.of("b"));
        commit(List.of(), List.of("a"));
        secondary.begin("store", 1);

        SnapshotScan scan = new SnapshotScan(EPOCH, primary, 2);
        while (!scan.isOver()) {
            install(scan);
        }
        assertThat(secondary.held().applied()).isEqualTo(primary.held().applied());
        assertThat(secondary.cancellationsAfter("", 10)).isEqualTo(primary.cancellationsAfter("", 10));
    }

    @Test
    void a_sale_made_and_cancelled_behind_the_scans_back_comes_with_the_log() {
        commit(List.of("b", "c", "d"), List.of("c"));
        SnapshotScan scan = new SnapshotScan(EPOCH, primary, 2);
        secondary.begin("store", 1);
        install(scan);
        install(scan);
        install(scan);
        commit(List.of("a"), List.of("d"));
        commit(List.of("e"), List.of("a", "b"));

        while (!scan.isOver()) {
            install(scan);
        }
        List<LogEntry> missed = primary.after(secondary.held().applied().lsn(), 10);
        assertThat(missed).hasSize(2);
        secondary.advance("store", 1, List.of(), missed, missed);
        assertThat(secondary.held().applied()).isEqualTo(primary.held().applied());
    }

    private void install(SnapshotScan scan) {
        SnapshotPage page = scan.next(ASKING);
        secondary.install(page);
        if (page.end() != null) {
            secondary.end(page);
        }
    }

    /** One entry. */
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
