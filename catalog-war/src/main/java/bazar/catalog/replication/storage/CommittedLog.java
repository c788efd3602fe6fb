package bazar.catalog.replication.storage;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import java.util.List;
import java.util.Optional;

/** What the primary has committed, from which a secondary that was away is filled: the log, as far as it is kept, and all rows. */
public interface CommittedLog {
    /** Whether an entry that follows this position is kept. */
    boolean goesOnFrom(LogPosition position);

    /** The entries after this LSN in order: at most so many, and none after one with which they are so long. */
    List<LogEntry> after(long lsn, int limit, int length);

    /** Keeps the entries after this LSN, though they may be old, for a snapshot that is to be followed by them. */
    LogRetention.Hold keepAfter(long lsn);

    /** What all rows amounted to after this entry; empty if it is not applied here, or not kept. */
    Optional<String> digestAt(long lsn);

    ReplicaState held();

    /** In order of their ids, at most so many. */
    List<BookImage> booksAfter(long id, int limit);

    /** In order of their order ids, at most so many. */
    List<StoredSale> salesAfter(String orderId, int limit);

    /** In order of their order ids, at most so many. */
    List<StoredCancellation> cancellationsAfter(String orderId, int limit);
}
