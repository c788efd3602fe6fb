package bazar.catalog.replication.primary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The replication of this node's term of office, while it is the primary. */
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
