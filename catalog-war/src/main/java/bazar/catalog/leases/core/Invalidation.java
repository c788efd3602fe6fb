package bazar.catalog.leases.core;

import java.util.List;

/**
 * Tells a frontend that a write is about to commit.
 *
 * @param holder the process that holds the lease
 * @param lsn the least as-of that the cache may accept for these keys from now on
 */
public record Invalidation(String holder, String store, long epoch, long lsn, List<String> keys) {}
