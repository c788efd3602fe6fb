package bazar.catalog.replication.wire;

/** A message from the primary to a secondary, which answers it with its {@link ReplicaAck}. */
public sealed interface Message permits ReplicationRequest, SnapshotPage {
    String store();

    long epoch();
}
