package bazar.catalog.replication.wire;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogPosition;
import bazar.shared.json.OptionalMember;

/**
 * What a secondary holds on its disk: its acknowledgement of a message.
 *
 * @param node the secondary's name, for people
 * @param applied the last applied entry
 * @param last the last entry, applied or pending
 * @param readableFrom the LSN from which all rows will be of one LSN; null if they are already
 * @param snapshot how much of the latest snapshot is installed; null if none was begun since the start, or it was
 *     abandoned
 */
public record ReplicaAck(
        String node,
        Checkpoint applied,
        LogPosition last,
        LeaseAnchor asking,
        @OptionalMember Long readableFrom,
        @OptionalMember SnapshotProgress snapshot) {}
