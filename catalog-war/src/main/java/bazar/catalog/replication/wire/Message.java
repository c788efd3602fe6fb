package bazar.catalog.replication.wire;

/** What the primary sends to a secondary, which answers each with its {@link ReplicaAck}. */
public sealed interface Message permits ReplicationRequest, SnapshotPage {
    String store();

    long epoch();
}
