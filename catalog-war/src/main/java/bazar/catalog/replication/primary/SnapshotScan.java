package bazar.catalog.replication.primary;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.storage.RowCursor;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.replication.wire.SnapshotPage.End;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all rows for one secondary, page by page, while the store is being written to: books, then sales, then
 * cancellations. Cancellations later than the label are left out: such a one may belong to a sale that the scan has
 * missed. Both then arrive with the log.
 */
final class SnapshotScan {
    /** A chunk fits into the memory of a small node, however long its rows are. */
    private static final int CHUNK = 100;

    private final Epoch epoch;
    private final long number;
    private final CommittedLog log;
    private final int pageSize;
    private final int pageLength;
    private final LogPosition label;
    private final RowCursor<Long, BookImage> books;
    private final RowCursor<String, StoredSale> sales;
    private final RowCursor<String, StoredCancellation> cancellations;
    private SnapshotPage page;
    private boolean isReading;

    /**
     * @param number of the scan within its epoch
     * @param pageSize how many rows make a page
     * @param pageLength in characters; a page of long rows has fewer of them
     */
    SnapshotScan(Epoch epoch, long number, CommittedLog log, int pageSize, int pageLength) {
        this.epoch = epoch;
        this.number = number;
        this.log = log;
        this.pageSize = pageSize;
        this.pageLength = pageLength;
        this.label = log.held().applied().position();
        this.books = new RowCursor<>(log::booksAfter, BookImage::id, 0L);
        this.sales = new RowCursor<>(log::salesAfter, stored -> stored.sale().orderId(), "");
        this.cancellations = new RowCursor<>(
                log::cancellationsAfter, stored -> stored.cancellation().orderId(), "");
    }

    /** Returns the page read last again, unless the secondary has installed it; then reads the next. */
    SnapshotPage next(ReplicaAck secondary) {
        if (page == null || isInstalled(secondary)) {
            isReading = true;
            page = read(page == null ? 1 : page.number() + 1);
            isReading = false;
        }
        return page.answering(secondary.asking());
    }

    /** Whether the last page is installed. */
    boolean isOver(ReplicaAck secondary) {
        return isInstalled(secondary) && page.end() != null;
    }

    /**
     * Whether the scan can continue. It cannot if the secondary lacks an earlier page, or a read that failed may have
     * skipped rows.
     */
    boolean goesOn(ReplicaAck secondary) {
        boolean lacksNone = page == null || page.continues(secondary.snapshot()) || isInstalled(secondary);
        return lacksNone && !isReading;
    }

    private boolean isInstalled(ReplicaAck secondary) {
        return page != null && page.progress().equals(secondary.snapshot());
    }

    private SnapshotPage read(long pageNumber) {
        List<BookImage> someBooks = List.of();
        List<StoredSale> someSales = List.of();
        List<StoredCancellation> someCancellations = List.of();
        if (!books.isAtEnd()) {
            someBooks = rows(books);
        } else if (!sales.isAtEnd()) {
            someSales = rows(sales);
        } else {
            someCancellations = rows(cancellations).stream()
                    .filter(cancellation -> cancellation.lsn() <= label.lsn())
                    .toList();
        }
        return new SnapshotPage(
                epoch.store(),
                epoch.number(),
                null,
                number,
                pageNumber,
                label,
                someBooks,
                someSales,
                someCancellations,
                cancellations.isAtEnd() ? end() : null);
    }

    private <R> List<R> rows(RowCursor<?, R> cursor) {
        List<R> rows = new ArrayList<>();
        int length = 0;
        do {
            List<R> some = cursor.next(Math.min(CHUNK, pageSize - rows.size()));
            rows.addAll(some);
            length += some.stream().mapToInt(SnapshotScan::lengthOf).sum();
        } while (!cursor.isAtEnd() && rows.size() < pageSize && length < pageLength);
        return rows;
    }

    /** Approximates the length of the row's JSON. */
    private static int lengthOf(Object row) {
        return row.toString().length();
    }

    private End end() {
        ReplicaState held = log.held();
        return new End(held.applied().lsn(), held.inSync(), held.lastBookId());
    }
}
