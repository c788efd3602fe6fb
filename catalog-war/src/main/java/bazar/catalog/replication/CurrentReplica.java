package bazar.catalog.replication;

import jakarta.enterprise.context.ApplicationScoped;

/** The replica that this node is, while it is a secondary. */
@ApplicationScoped
public class CurrentReplica {
    private volatile Replica replica;

    public void appoint(Replica secondary) {
        replica = secondary;
    }

    Replica get() {
        Replica current = replica;
        if (current == null) {
            throw new Refused("This node is not a secondary.");
        }
        return current;
    }
}
