package bazar.catalog.node;

import bazar.catalog.replication.primary.FollowerStatus;
import java.util.List;

/**
 * What this node knows of itself and, as the primary, of the others.
 *
 * @param store id of the store its disk belongs to; absent before one is open
 * @param role {@code primary} or {@code secondary}
 * @param lsn of the last entry it has applied
 * @param hash of that entry: equal on replicas whose logs are equal up to it
 * @param digest of all rows after it
 * @param readable whether it answers reads itself
 * @param acks how many secondaries in sync a write waits for; like all that follows, only of a primary in office
 * @param inSync names of the secondaries in sync
 * @param frontends those that may be serving from their caches
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
