package bazar.frontend.cache.core;

import bazar.shared.keys.Key;

/**
 * What the catalog is asked. Calls begun under different grants are never shared: between them the store itself may have been
 * replaced.
 *
 * @param hold number of the grant under which it is asked
 * @param store that the grant is for
 */
record LoadKey(Key key, long hold, String store) {
    /** Whether a reply speaks for the store that was asked; that of another counts its LSNs by itself. */
    boolean isAnsweredBy(Reading reply) {
        return reply.store() == null || reply.store().equals(store);
    }
}
