package bazar.catalog.replication;

import bazar.catalog.replication.secondary.Replica;
import bazar.catalog.replication.wire.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Holds this node's replica while the node is a secondary. */
@ApplicationScoped
public class CurrentReplica {
    private volatile Replica replica;

    public void appoint(Replica secondary) {
        replica = secondary;
    }

    /**
     * Closes the replica's read gate for good. Returns the replica's process id; empty if this node is not a secondary.
     */
    public Optional<String> leave() {
        Optional<Replica> leaving = Optional.ofNullable(replica);
        leaving.ifPresent(Replica::leave);
        return leaving.map(Replica::process);
    }

    public Replica get() {
        Replica current = replica;
        if (current == null) {
            throw Refused.noSecondary();
        }
        return current;
    }
}
