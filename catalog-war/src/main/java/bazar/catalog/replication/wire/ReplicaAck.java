package bazar.catalog.replication.wire;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogPosition;
import bazar.shared.json.OptionalMember;

/**
 * What a secondary has, durably.
 *
 * @param node its name, for people
 * @param applied up to where it has applied the log
 * @param last its last entry, applied or pending
 * @param readableFrom while its rows are of no one LSN, the one from which they will be; null if they are
 * @param snapshot what it has installed of the latest snapshot; null if there was none since it started, or it was abandoned
 */
public record ReplicaAck(
        String node,
        Checkpoint applied,
        LogPosition last,
        LeaseAnchor asking,
        @OptionalMember Long readableFrom,
        @OptionalMember SnapshotProgress snapshot) {}
