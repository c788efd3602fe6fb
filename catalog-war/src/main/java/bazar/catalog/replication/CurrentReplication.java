package bazar.catalog.replication;

import bazar.catalog.replication.primary.Replication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Holds the replication of the current epoch while this node is the primary. */
@ApplicationScoped
public class CurrentReplication {
    private volatile Replication replication;

    public void appoint(Replication current) {
        replication = current;
    }

    public void resign() {
        replication = null;
    }

    public Optional<Replication> get() {
        return Optional.ofNullable(replication);
    }
}
