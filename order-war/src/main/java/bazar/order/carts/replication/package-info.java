/**
 * Asynchronous replication of carts between order servers. {@link bazar.order.carts.replication.PeerLink} sends the
 * stored states to one peer, {@link bazar.order.carts.replication.ReplicatedCarts} replicates writes and asks the peers
 * on reads.
 */
package bazar.order.carts.replication;
