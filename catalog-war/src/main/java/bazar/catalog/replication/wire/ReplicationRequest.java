package bazar.catalog.replication.wire;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.shared.json.OptionalMember;
import java.util.List;

/**
 * Entries of the log, and the commit position.
 *
 * @param head the last committed entry
 * @param committed a committed position: if the secondary's own entry there has this hash, everything up to it is
 *     committed
 * @param entries the next entries in order; those up to {@code head} are committed, later ones are in flight
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
