package bazar.catalog.replication;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.SnapshotPage.End;
import java.util.List;

/**
 * Reads all rows for one secondary, page by page, while the store is written to: the books, then the sales, then the cancellations.
 * Of these only what the label covers: a later one may be of a sale that was made behind the scan's back, and comes with the log
 * as that does.
 */
final class SnapshotScan {
    private final Epoch epoch;
    private final CommittedLog log;
    private final int pageSize;
    private final LogPosition label;
    private final RowCursor<Long, BookImage> books;
    private final RowCursor<String, StoredSale> sales;
    private final RowCursor<String, StoredCancellation> cancellations;
    private boolean isFirst = true;

    SnapshotScan(Epoch epoch, CommittedLog log, int pageSize) {
        this.epoch = epoch;
        this.log = log;
        this.pageSize = pageSize;
        this.label = log.held().applied().position();
        this.books = new RowCursor<>(log::booksAfter, BookImage::id, 0L);
        this.sales = new RowCursor<>(log::salesAfter, stored -> stored.sale().orderId(), "");
        this.cancellations = new RowCursor<>(
                log::cancellationsAfter, stored -> stored.cancellation().orderId(), "");
    }

    /** @param answering what the secondary said last */
    SnapshotPage next(Asking answering) {
        List<BookImage> someBooks = List.of();
        List<StoredSale> someSales = List.of();
        List<StoredCancellation> someCancellations = List.of();
        if (!books.isAtEnd()) {
            someBooks = books.next(pageSize);
        } else if (!sales.isAtEnd()) {
            someSales = sales.next(pageSize);
        } else {
            someCancellations = cancellations.next(pageSize).stream()
                    .filter(cancellation -> cancellation.lsn() <= label.lsn())
                    .toList();
        }
        SnapshotPage page = new SnapshotPage(
                epoch.store(),
                epoch.number(),
                answering,
                isFirst,
                label,
                someBooks,
                someSales,
                someCancellations,
                isOver() ? end() : null);
        isFirst = false;
        return page;
    }

    /** Whether the page read last was the last one. */
    boolean isOver() {
        return cancellations.isAtEnd();
    }

    private End end() {
        HeldLog held = log.held();
        return new End(held.applied().lsn(), held.inSync(), held.lastBookId());
    }
}
