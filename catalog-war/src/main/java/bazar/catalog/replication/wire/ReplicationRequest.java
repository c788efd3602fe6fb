package bazar.catalog.replication.wire;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.shared.json.OptionalMember;
import java.util.List;

/**
 * Entries of the log, and word of what is committed.
 *
 * @param head the last committed entry
 * @param committed a position the primary has committed: what the secondary holds up to there is committed if its own entry
 *     there has this hash
 * @param entries the next ones in order; those up to {@code head} are committed, further ones may be
 * @param lease to answer reads; null if none is granted
 * @param mayLag whether reads may be answered without a lease, and behind the head
 */
public record ReplicationRequest(
        String store,
        long epoch,
        Checkpoint head,
        LogPosition committed,
        List<LogEntry> entries,
        @OptionalMember ReadLease lease,
        boolean mayLag)
        implements Message {}
