package bazar.frontend.cache.core;

import bazar.shared.keys.Key;

/**
 * The key of an in-flight load. Loads under different grants are never shared, because the store may have been replaced
 * in between.
 *
 * @param hold number of the grant under which the load began
 * @param store the grant's store
 */
record LoadKey(Key key, long hold, String store) {
    /** Whether the reply is from the grant's store; LSNs of different stores cannot be compared. */
    boolean isAnsweredBy(Reading reply) {
        return reply.store() == null || reply.store().equals(store);
    }
}
