package bazar.catalog.replication.storage;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import java.util.List;
import java.util.Optional;

/**
 * The primary's committed log, as far as it is kept, and its rows. A secondary that lags is brought up to date from
 * these.
 */
public interface CommittedLog {
    /** Whether the log keeps an entry that follows this position. */
    boolean goesOnFrom(LogPosition position);

    /**
     * Returns entries after this LSN in order: at most {@code limit}, and none after the one with which their changes
     * reach {@code length} characters.
     */
    List<LogEntry> after(long lsn, int limit, int length);

    /** Keeps the entries after this LSN beyond the usual number, because they are to follow a snapshot. */
    LogRetention.Hold keepAfter(long lsn);

    /**
     * Returns the digest of all rows after this entry; empty if the entry is not applied here, or its digest not kept.
     */
    Optional<String> digestAt(long lsn);

    ReplicaState held();

    /** Returns at most {@code limit} rows above this key, ascending. */
    List<BookImage> booksAfter(long id, int limit);

    /** Returns at most {@code limit} rows above this key, ascending. */
    List<StoredSale> salesAfter(String orderId, int limit);

    /** Returns at most {@code limit} rows above this key, ascending. */
    List<StoredCancellation> cancellationsAfter(String orderId, int limit);
}
