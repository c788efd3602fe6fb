package bazar.catalog.replication.wire;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.shared.json.OptionalMember;
import java.util.List;

/**
 * A page of a snapshot, for a secondary that the log cannot bring up to date. The rows are read while the store is
 * being written to, so some are later than {@code label}. The secondary makes them consistent by applying the log from
 * there, because an entry holds its rows as they are afterwards.
 *
 * @param answering the secondary's last answer: a page that arrives late or twice must not undo what came after it
 * @param scan number of the scan within the epoch
 * @param number of the page, from 1; the first one replaces everything the secondary holds
 * @param label the last committed entry when the first page was read
 * @param end null unless this is the last page
 */
public record SnapshotPage(
        String store,
        long epoch,
        LeaseAnchor answering,
        long scan,
        long number,
        LogPosition label,
        List<BookImage> books,
        List<StoredSale> sales,
        List<StoredCancellation> cancellations,
        @OptionalMember End end)
        implements Message {
    /** Returns the progress once this page is installed. */
    public SnapshotProgress progress() {
        return new SnapshotProgress(epoch, scan, number);
    }

    /** Whether this is a first page, or the one after what is installed. */
    public boolean continues(SnapshotProgress installed) {
        return number == 1 || new SnapshotProgress(epoch, scan, number - 1).equals(installed);
    }

    public SnapshotPage answering(LeaseAnchor other) {
        return new SnapshotPage(store, epoch, other, scan, number, label, books, sales, cancellations, end);
    }

    /**
     * The state that accompanies the rows.
     *
     * @param replayTo the last committed entry when the last page was read; no row may be read before the log has been
     *     applied up to it
     * @param inSync the in-sync set at that entry
     * @param lastBookId the largest id that a book has ever had
     */
    public record End(long replayTo, List<String> inSync, long lastBookId) {}
}
