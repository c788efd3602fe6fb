package bazar.catalog.backup;

/**
 * The identity of a restored store. A restored history may fork from one that a frontend's floors or another disk still
 * know, and reuses its LSNs. Under a new id, messages and leases of the old store are refused.
 *
 * @param epoch the latest known epoch of the store that is replaced; 0 if there is none
 */
public record NewIdentity(String store, long epoch) {}
