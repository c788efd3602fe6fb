package bazar.catalog.node;

/**
 * What this node knows of itself.
 *
 * @param store id of the store its disk belongs to; absent before one is open
 * @param role {@code primary} or {@code secondary}
 * @param lsn of the last entry it has applied
 * @param hash of that entry: equal on replicas whose logs are equal up to it
 */
public record StoreState(String store, String role, long epoch, long lsn, String hash) {}
