package bazar.catalog.leases;

import java.util.List;

/**
 * Tells a frontend that a write is coming.
 *
 * @param holder the process that is meant
 * @param lsn the least as-of that its cache may accept for these keys from now on
 */
public record Invalidation(String holder, String store, long epoch, long lsn, List<String> keys) {}
