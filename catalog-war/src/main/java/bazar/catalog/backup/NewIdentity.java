package bazar.catalog.backup;

/**
 * Who a restored store is from now on. Its history may fork from one that others still know, a frontend's floors or a disk that was
 * not restored, and it counts the same LSNs again: under an id of its own, the other's messages and leases are a stranger's.
 *
 * @param epoch the latest that is known of the store it replaces; 0 if there is none
 */
public record NewIdentity(String store, long epoch) {}
