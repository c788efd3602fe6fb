package bazar.catalog.node;

import bazar.catalog.replication.primary.FollowerStatus;
import java.util.List;

/**
 * What this node knows of itself and, as the primary, of the other nodes.
 *
 * @param store id of the store that its disk belongs to; absent before one is open
 * @param role {@code primary} or {@code secondary}
 * @param lsn of the last applied entry
 * @param hash of that entry: equal on replicas whose logs are equal up to it
 * @param digest of all rows after it
 * @param readable whether this node answers reads itself
 * @param acks how many in-sync secondaries a write waits for; this and what follows are present only at an active
 *     primary
 * @param inSync names of the in-sync secondaries
 * @param frontends the frontends that may be serving from their caches
 */
public record StoreState(
        String store,
        String role,
        long epoch,
        long lsn,
        String hash,
        String digest,
        boolean readable,
        String acks,
        List<String> inSync,
        List<FollowerStatus> secondaries,
        List<LeasedFrontend> frontends) {
    /** A frontend whose cache is leased. */
    public record LeasedFrontend(String name, String url) {}
}
