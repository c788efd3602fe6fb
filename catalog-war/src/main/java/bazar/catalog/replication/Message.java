package bazar.catalog.replication;

/** What the primary sends to a secondary, which answers each with its {@link ReplicaState}. */
public sealed interface Message permits ReplicationRequest, SnapshotPage {
    String store();

    long epoch();
}
