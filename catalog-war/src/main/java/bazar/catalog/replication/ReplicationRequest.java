package bazar.catalog.replication;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import java.util.List;

/**
 * What the primary sends to a secondary.
 *
 * @param head LSN of the last committed entry
 * @param committed a position the primary has committed: what the secondary holds up to there is committed if its own entry
 *     there has this hash
 * @param entries the next ones in order; those up to {@code head} are committed, one beyond it may be
 */
public record ReplicationRequest(String store, long epoch, long head, LogPosition committed, List<LogEntry> entries) {}
