package bazar.catalog.replication.secondary;

import bazar.catalog.replication.wire.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The replica that this node is, while it is a secondary. */
@ApplicationScoped
public class CurrentReplica {
    private volatile Replica replica;

    public void appoint(Replica secondary) {
        replica = secondary;
    }

    /** Has it show nothing more; empty if this node is none. */
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
