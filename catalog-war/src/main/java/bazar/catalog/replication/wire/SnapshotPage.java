package bazar.catalog.replication.wire;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.shared.json.OptionalMember;
import java.util.List;

/**
 * A part of all rows, for a secondary that the log cannot fill. The rows are read while the store is written to, so some are of a
 * later time than {@code label}; applying the log from there makes them agree, for it holds rows as they are afterwards.
 *
 * @param answering what the secondary said last: a page that comes late or twice must not undo what came after it
 * @param scan number of the scan that it is of, in this epoch
 * @param number of the page, from 1: before the first one, what the secondary has is forgotten
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
    /** What is installed once this page is. */
    public SnapshotProgress progress() {
        return new SnapshotProgress(epoch, scan, number);
    }

    /** Whether it is a first page, or the one after what is installed. */
    public boolean continues(SnapshotProgress installed) {
        return number == 1 || new SnapshotProgress(epoch, scan, number - 1).equals(installed);
    }

    public SnapshotPage answering(LeaseAnchor other) {
        return new SnapshotPage(store, epoch, other, scan, number, label, books, sales, cancellations, end);
    }

    /**
     * What else a replica has to know.
     *
     * @param replayTo the last committed entry when the last page was read: up to it the log has to be applied before anything is
     *     shown
     * @param inSync who was in sync by then
     * @param lastBookId the largest id that a book ever had
     */
    public record End(long replayTo, List<String> inSync, long lastBookId) {}
}
