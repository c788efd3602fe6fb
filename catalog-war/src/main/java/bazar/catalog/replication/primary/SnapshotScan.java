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
 * Reads all rows for one secondary, page by page, while the store is written to: the books, then the sales, then the cancellations.
 * Of these only what the label covers: a later one may be of a sale that was made behind the scan's back, and comes with the log
 * as that does.
 */
final class SnapshotScan {
    /** How many rows are read at a time: however long they are, few enough for the memory of a small node. */
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
     * @param number of the scan in its epoch
     * @param pageSize how many rows make a page
     * @param pageLength likewise, in characters: there are fewer rows where they are long
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

    /** The page read last, once more, unless the secondary says that it has installed it; then the next. */
    SnapshotPage next(ReplicaAck secondary) {
        if (page == null || isInstalled(secondary)) {
            isReading = true;
            page = read(page == null ? 1 : page.number() + 1);
            isReading = false;
        }
        return page.answering(secondary.asking());
    }

    /** Whether the page read last was the last one, and is installed. */
    boolean isOver(ReplicaAck secondary) {
        return isInstalled(secondary) && page.end() != null;
    }

    /** False if the secondary lacks a page before the one read last, or a read that failed has perhaps passed over rows. */
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

    /** About that of its JSON. */
    private static int lengthOf(Object row) {
        return row.toString().length();
    }

    private End end() {
        ReplicaState held = log.held();
        return new End(held.applied().lsn(), held.inSync(), held.lastBookId());
    }
}
