package bazar.catalog.replication;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.util.List;

/** The primary's committed log, from which a secondary that was away is filled. */
public interface CommittedLog {
    boolean contains(LogPosition position);

    /** The entries after this LSN in order, at most so many. */
    List<LogEntry> after(long lsn, int limit);
}
